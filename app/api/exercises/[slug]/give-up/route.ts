import { apiRoute } from '#app/_server/api-route.ts';
import { parseSlug } from '#app/_server/path-params.ts';
import { requireViewer } from '#app/_server/viewer.ts';
import { giveUp } from '#lib/data/exercises/give-up.ts';

export const POST = apiRoute<{ slug: string }>(async (_request, params) =>
  giveUp(await requireViewer(), parseSlug(params)),
);
