import type { Metadata } from 'next';
import { FormPage } from '#app/_components/account/form-page.tsx';
import { SetupForm } from '#app/_components/account/setup-form.tsx';
import { getViewer } from '#app/_server/viewer.ts';
import { ButtonLink } from '#app/_ui/button.tsx';
import { isSetupOpen } from '#lib/data/accounts/create-first-admin.ts';
import { hasAccount } from '#lib/domain/viewer.ts';

// The address holds the one-time token: no other site may learn it.
export const metadata: Metadata = {
  title: 'Set up Lockstep',
  referrer: 'no-referrer',
  robots: { index: false },
};

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SetupPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  const viewer = await getViewer();
  if (typeof token !== 'string' || !(await isSetupOpen(viewer, token))) return <Closed />;
  const signedIn = hasAccount(viewer);
  return (
    <FormPage
      title="Set up Lockstep"
      lead={
        signedIn
          ? 'You are signed in. This account becomes the admin of this installation.'
          : 'The account that you create here becomes the admin of this installation.'
      }
    >
      <SetupForm token={token} signedIn={signedIn} />
    </FormPage>
  );
}

function Closed() {
  return (
    <FormPage
      title="This link does not open the set-up"
      lead="It was used already, or it is too old. As long as there is no admin, each start of Lockstep prints a new one in its terminal."
    >
      <div>
        <ButtonLink href="/">Start page</ButtonLink>
      </div>
    </FormPage>
  );
}
