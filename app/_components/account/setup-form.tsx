'use client';

import { Button } from '../../_ui/button.tsx';
import { Notice } from '../../_ui/notice.tsx';
import { AccountFields } from './account-fields.tsx';
import { enter } from './enter.ts';
import { signInWithPassword } from './sign-in-request.ts';
import { postJson, useAccountForm } from './use-account-form.ts';

/** Redeems the one-time link, for a new account or for the one that is signed in. */
export function SetupForm({ token, signedIn }: { token: string; signedIn: boolean }) {
  const { pending, problem, form, onSubmit } = useAccountForm(
    async ({ name = '', email = '', password = '' }) => {
      await postJson('/api/setup', signedIn ? { token } : { token, account: { name, email, password } });
      if (!signedIn) await signInWithPassword(email, password);
      enter('/account');
    },
  );
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="stack gap-4">
      {problem && Object.keys(problem.fields).length === 0 && (
        <Notice tone="fail" role="alert">
          {problem.message}
        </Notice>
      )}
      {!signedIn && <AccountFields errors={problem?.fields ?? {}} />}
      <Button type="submit" look="primary" disabled={pending}>
        {signedIn ? 'Make this account the admin' : 'Create the admin'}
      </Button>
    </form>
  );
}
