import { z } from 'zod';

/** A value that JSON can carry. What it cannot (undefined, NaN, typed arrays…) crosses as a tagged object; see wire values. */
export const jsonValue = z.json();
export type Json = z.infer<typeof jsonValue>;

/** An object that can be stored as JSON; what is undefined in it is left out. */
export type JsonObject = { readonly [key: string]: Storable | undefined };
type Storable = string | number | boolean | null | readonly Storable[] | JsonObject;
