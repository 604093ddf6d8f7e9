import { z } from 'zod';

/** Bounds that keep a submission small enough to type-check and ship in milliseconds. */
export const MAX_FILES = 8;
export const MAX_FILE_CHARS = 64 * 1024;

export const fileNameSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,40}\.ts$/,
    'A file name is lower-case letters, digits and hyphens, and ends in ".ts".',
  );

/** A candidate's files by name; the exercise's entry file is among them. */
export const sourceFilesSchema = z
  .record(fileNameSchema, z.string().max(MAX_FILE_CHARS, `A file may hold ${MAX_FILE_CHARS} characters.`))
  .refine((files) => Object.keys(files).length >= 1, 'There must be at least one file.')
  .refine((files) => Object.keys(files).length <= MAX_FILES, `There may be ${MAX_FILES} files.`);
export type SourceFiles = z.infer<typeof sourceFilesSchema>;
