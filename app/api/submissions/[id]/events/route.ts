import { apiRoute } from '#app/_server/api-route.ts';
import { eventStream } from '#app/_server/event-stream.ts';
import { parseId } from '#app/_server/path-params.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { watchSubmission } from '#lib/data/submissions/watch-submission.ts';

export const GET = apiRoute<{ id: string }>(async (request, params) => {
  const id = parseId(params);
  const viewer = await getViewer();
  return eventStream(request.signal, (signal) => watchSubmission(viewer, id, signal));
});
