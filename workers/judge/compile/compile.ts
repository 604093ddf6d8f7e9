import type { Diagnostic } from '#lib/contracts/judgement.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { type Transpiled, transpile } from './transpile.ts';
import { CheckTooExpensive, type TypeChecker } from './type-checker.ts';

/** What a candidate's files are worth to the judge: modules to run, or what the candidate has to mend. */
export type Compilation = { ok: true; program: Transpiled } | { ok: false; diagnostics: Diagnostic[] };

/**
 * Transpiles and type-checks. Every problem is a diagnostic with file, line and column; a missing export is one too.
 * @throws when the checker itself fails: a fault of the machinery.
 */
export async function compile(
  files: SourceFiles,
  entry: { file: string; export: string },
  checker: TypeChecker,
): Promise<Compilation> {
  const program = transpile(files);
  if (Array.isArray(program)) return { ok: false, diagnostics: program };
  try {
    const diagnostics = await checker.check(files, entry);
    return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, program };
  } catch (error) {
    if (!(error instanceof CheckTooExpensive)) throw error;
    return { ok: false, diagnostics: [wholeFile(entry.file, `${error.message} Make them simpler.`)] };
  }
}

function wholeFile(file: string, message: string): Diagnostic {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1, code: 'types', message };
}
