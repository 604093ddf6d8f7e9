'use client';

import { Button } from '../../_ui/button.tsx';
import { Notice } from '../../_ui/notice.tsx';
import { AccountFields } from './account-fields.tsx';
import { enter } from './enter.ts';
import { signInWithPassword } from './sign-in-request.ts';
import { postJson, useAccountForm } from './use-account-form.ts';

export function SignUpForm({ from }: { from: string }) {
  const { pending, problem, form, onSubmit } = useAccountForm(
    async ({ name = '', email = '', password = '' }) => {
      await postJson('/api/sign-up', { name, email, password });
      const result = await signInWithPassword(email, password);
      enter(result.ok ? from : `/sign-in?from=${encodeURIComponent(from)}`);
    },
  );
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="stack gap-4">
      {problem && Object.keys(problem.fields).length === 0 && (
        <Notice tone="fail" role="alert">
          {problem.message}
        </Notice>
      )}
      <AccountFields errors={problem?.fields ?? {}} />
      <Button type="submit" look="primary" disabled={pending}>
        {pending ? 'Signing up…' : 'Sign up'}
      </Button>
    </form>
  );
}
