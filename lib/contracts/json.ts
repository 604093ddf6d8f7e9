import { z } from 'zod';

/** A value that JSON can carry. What it cannot (undefined, NaN, typed arrays…) crosses as a tagged object; see wire values. */
export const jsonValue = z.json();
export type Json = z.infer<typeof jsonValue>;
