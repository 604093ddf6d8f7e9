import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, and paths in it. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const inRoot = (...parts: string[]): string => path.join(root, ...parts);
