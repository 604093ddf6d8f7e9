import { z } from 'zod';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'));

export const passwordSchema = z
  .string()
  .min(10, 'A password has at least 10 characters.')
  .max(200, 'A password has at most 200 characters.');

export const nameSchema = z
  .string()
  .trim()
  .min(1, 'Tell us how to address you.')
  .max(80, 'A name has at most 80 characters.');

/** Body of POST /api/sign-up. */
export const signUpSchema = z.strictObject({
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
});
export type SignUp = z.infer<typeof signUpSchema>;

/** What the sign-in form sends to next-auth. Rules of new passwords do not apply to old ones. */
export const signInSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });
export type SignIn = z.infer<typeof signInSchema>;

/** Body of POST /api/setup. `account` is left out by somebody who is signed in and becomes the admin. */
export const setupSchema = z.strictObject({
  token: z.string().min(1).max(100),
  account: signUpSchema.optional(),
});
export type Setup = z.infer<typeof setupSchema>;
