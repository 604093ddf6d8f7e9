import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { safePath } from '#app/_components/account/enter.ts';
import { FormPage } from '#app/_components/account/form-page.tsx';
import { ProviderButtons } from '#app/_components/account/provider-buttons.tsx';
import { SignUpForm } from '#app/_components/account/sign-up-form.tsx';
import { offeredProviders } from '#app/_server/auth.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { TextLink } from '#app/_ui/text-link.tsx';
import { hasAccount, isPerson } from '#lib/domain/viewer.ts';

export const metadata: Metadata = { title: 'Sign up' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignUpPage({ searchParams }: PageProps) {
  const next = safePath((await searchParams).from);
  const viewer = await getViewer();
  if (hasAccount(viewer)) redirect(next);
  return (
    <FormPage
      title="Sign up"
      lead={
        <>
          {isPerson(viewer) && 'The code and attempts that you made as a guest come along. '}
          Have an account? <TextLink href={`/sign-in?from=${encodeURIComponent(next)}`}>Sign in</TextLink>
        </>
      }
    >
      <SignUpForm from={next} />
      <ProviderButtons providers={offeredProviders()} from={next} />
    </FormPage>
  );
}
