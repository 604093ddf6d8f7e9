import { Field } from '../../_ui/field.tsx';

/** Name, e-mail and password of a new account. */
export function AccountFields({ errors }: { errors: Record<string, string> }) {
  return (
    <>
      <Field label="Name" name="name" autoComplete="name" required error={errors.name} />
      <Field label="E-mail" name="email" type="email" autoComplete="username" required error={errors.email} />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters."
        required
        error={errors.password}
      />
    </>
  );
}
