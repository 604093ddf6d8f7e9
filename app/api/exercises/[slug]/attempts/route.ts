import { apiRoute } from '#app/_server/api-route.ts';
import { parseSlug } from '#app/_server/path-params.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { listAttempts } from '#lib/data/exercises/list-attempts.ts';

export const GET = apiRoute<{ slug: string }>(async (_request, params) =>
  listAttempts(await getViewer(), parseSlug(params)),
);
