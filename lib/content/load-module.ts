import { transformSync } from 'oxc-transform';

/** A module of the corpus that cannot be used, with a message for its author. */
export class ContentModuleError extends Error {
  readonly file: string;
  constructor(file: string, message: string, options: { cause?: unknown } = {}) {
    super(`${file}: ${message}`, options);
    this.name = 'ContentModuleError';
    this.file = file;
  }
}

/**
 * Runs a TypeScript module of the corpus from its text and returns its exports. It is the author's trusted code.
 * The module may import types and Node's own modules only: it comes from the database and has no folder.
 * The same text gives the same module again.
 * @param file what stack traces and messages call it, as in "mutex/tests.ts"
 * @throws ContentModuleError when the text is not TypeScript, imports what it may not, or throws.
 */
export async function loadModule(file: string, text: string): Promise<Record<string, unknown>> {
  const { code, errors } = transformSync(file, text, {
    lang: 'ts',
    typescript: { onlyRemoveTypeImports: true },
  });
  const first = errors[0];
  if (first) throw new ContentModuleError(file, first.codeframe ?? first.message);
  const url = `data:text/javascript;charset=utf-8,${encodeURIComponent(`${code}\n//# sourceURL=${file}`)}`;
  try {
    return await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ url);
  } catch (cause) {
    if (isUnresolved(cause)) {
      throw new ContentModuleError(file, "Only types and Node's own modules may be imported here.", {
        cause,
      });
    }
    throw new ContentModuleError(file, `The module cannot be loaded: ${messageOf(cause)}`, { cause });
  }
}

function isUnresolved(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_UNSUPPORTED_RESOLVE_REQUEST';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
