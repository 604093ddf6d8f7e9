import { apiRoute } from '#app/_server/api-route.ts';
import { clientAddress } from '#app/_server/client-address.ts';
import { clearGuestCookie } from '#app/_server/guest-cookie.ts';
import { readJson } from '#app/_server/read-json.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { signUpSchema } from '#lib/contracts/account.ts';
import { signUp } from '#lib/data/accounts/sign-up.ts';
import { consume } from '#lib/data/rate-limits/consume.ts';

export const POST = apiRoute(async (request) => {
  const details = await readJson(request, signUpSchema);
  await consume('sign up by address', await clientAddress());
  const person = await signUp(await getViewer(), details);
  await clearGuestCookie();
  return person;
});
