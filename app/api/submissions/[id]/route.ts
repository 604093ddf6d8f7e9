import { apiRoute } from '#app/_server/api-route.ts';
import { parseId } from '#app/_server/path-params.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { getSubmission } from '#lib/data/submissions/get-submission.ts';

export const GET = apiRoute<{ id: string }>(async (_request, params) =>
  getSubmission(await getViewer(), parseId(params)),
);
