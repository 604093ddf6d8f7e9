import { apiRoute } from '#app/_server/api-route.ts';
import { parseSlug } from '#app/_server/path-params.ts';
import { requireViewer } from '#app/_server/viewer.ts';
import { revealHint } from '#lib/data/exercises/reveal-hint.ts';

export const POST = apiRoute<{ slug: string }>(async (_request, params) =>
  revealHint(await requireViewer(), parseSlug(params)),
);
