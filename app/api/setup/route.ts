import { apiRoute } from '#app/_server/api-route.ts';
import { clientAddress } from '#app/_server/client-address.ts';
import { clearGuestCookie } from '#app/_server/guest-cookie.ts';
import { readJson } from '#app/_server/read-json.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { setupSchema } from '#lib/contracts/account.ts';
import { createFirstAdmin } from '#lib/data/accounts/create-first-admin.ts';
import { consume } from '#lib/data/rate-limits/consume.ts';

export const POST = apiRoute(async (request) => {
  const setup = await readJson(request, setupSchema);
  await consume('sign up by address', await clientAddress());
  const admin = await createFirstAdmin(await getViewer(), setup);
  await clearGuestCookie();
  return admin;
});
