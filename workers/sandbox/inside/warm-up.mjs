// Imported once before a sandbox is ready, so that the first import of a program is not slowed by the loader.
export const warm = true;
