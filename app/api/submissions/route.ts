import { apiRoute } from '#app/_server/api-route.ts';
import { clientAddress } from '#app/_server/client-address.ts';
import { readJson } from '#app/_server/read-json.ts';
import { requireViewer } from '#app/_server/viewer.ts';
import { submitRequestSchema } from '#lib/contracts/submission.ts';
import { consume } from '#lib/data/rate-limits/consume.ts';
import { submitSolution } from '#lib/data/submissions/submit-solution.ts';

export const POST = apiRoute(async (request) => {
  const submission = await readJson(request, submitRequestSchema);
  const viewer = await requireViewer();
  await Promise.all([
    consume('submit by address', await clientAddress()),
    consume('submit by person', viewer.id),
  ]);
  const { id } = await submitSolution(viewer, submission);
  return Response.json({ id }, { status: 201, headers: { location: `/api/submissions/${id}` } });
});
