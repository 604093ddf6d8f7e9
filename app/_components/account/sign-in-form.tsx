'use client';

import { Button } from '../../_ui/button.tsx';
import { Field } from '../../_ui/field.tsx';
import { Notice } from '../../_ui/notice.tsx';
import { enter } from './enter.ts';
import { signInWithPassword } from './sign-in-request.ts';
import { Rejected, useAccountForm } from './use-account-form.ts';

export function SignInForm({ from }: { from: string }) {
  const { pending, problem, form, onSubmit } = useAccountForm(async ({ email = '', password = '' }) => {
    const result = await signInWithPassword(email, password);
    if (!result.ok) throw new Rejected({ message: result.message, fields: {} });
    enter(from);
  });
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className="stack gap-4">
      {problem && (
        <Notice tone="fail" role="alert">
          {problem.message}
        </Notice>
      )}
      <Field label="E-mail" name="email" type="email" autoComplete="username" required />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <Button type="submit" look="primary" disabled={pending}>
        {pending ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
