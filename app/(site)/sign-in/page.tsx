import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { safePath } from '#app/_components/account/enter.ts';
import { FormPage } from '#app/_components/account/form-page.tsx';
import { ProviderButtons } from '#app/_components/account/provider-buttons.tsx';
import { SignInForm } from '#app/_components/account/sign-in-form.tsx';
import { offeredProviders } from '#app/_server/auth.ts';
import { getViewer } from '#app/_server/viewer.ts';
import { Notice } from '#app/_ui/notice.tsx';
import { TextLink } from '#app/_ui/text-link.tsx';
import { hasAccount } from '#lib/domain/viewer.ts';

export const metadata: Metadata = { title: 'Sign in' };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: PageProps) {
  const { from, callbackUrl, error } = await searchParams;
  const next = safePath(from ?? callbackUrl);
  if (hasAccount(await getViewer())) redirect(next);
  return (
    <FormPage
      title="Sign in"
      lead={
        <>
          New here? <TextLink href={`/sign-up?from=${encodeURIComponent(next)}`}>Sign up</TextLink>
        </>
      }
    >
      {error && (
        <Notice tone="fail" role="alert">
          Signing in did not work. If you have an account with a password, sign in with that.
        </Notice>
      )}
      <SignInForm from={next} />
      <ProviderButtons providers={offeredProviders()} from={next} />
    </FormPage>
  );
}
