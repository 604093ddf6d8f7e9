import { apiRoute } from '#app/_server/api-route.ts';
import { parseSlug } from '#app/_server/path-params.ts';
import { readJson } from '#app/_server/read-json.ts';
import { getViewer, requireViewer } from '#app/_server/viewer.ts';
import { draftSchema } from '#lib/contracts/exercise.ts';
import { getDraft } from '#lib/data/drafts/get-draft.ts';
import { saveDraft } from '#lib/data/drafts/save-draft.ts';

export const GET = apiRoute<{ slug: string }>(async (_request, params) =>
  getDraft(await getViewer(), parseSlug(params)),
);

/** 409 carries the newer draft of another tab, 200 the new revision. */
export const PUT = apiRoute<{ slug: string }>(async (request, params) => {
  const slug = parseSlug(params);
  const draft = await readJson(request, draftSchema);
  const result = await saveDraft(await requireViewer(), slug, draft);
  return Response.json(result, { status: result.saved ? 200 : 409 });
});
