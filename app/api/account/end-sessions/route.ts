import { apiRoute } from '#app/_server/api-route.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { endAllSessions } from '#lib/data/accounts/end-all-sessions.ts';

/** Signs out everywhere, here too: the cookie of this browser opens nothing any more. */
export const POST = apiRoute(async () => endAllSessions(await getViewer()));
