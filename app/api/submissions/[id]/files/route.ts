import { apiRoute } from '#app/_server/api-route.ts';
import { parseId } from '#app/_server/path-params.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { getAttempt } from '#lib/data/exercises/get-attempt.ts';

export const GET = apiRoute<{ id: string }>(async (_request, params) =>
  getAttempt(await getViewer(), parseId(params)),
);
