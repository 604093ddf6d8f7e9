import { SourceMap, type SourceMapPayload } from 'node:module';
import { transformSync } from 'oxc-transform';
import type { Diagnostic } from '#lib/contracts/judgement.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { positionAt } from './positions.ts';

/** ECMAScript modules by the TypeScript file that they came from, with the way back to its lines. */
export interface Transpiled {
  javascript: Record<string, string>;
  maps: Record<string, SourceMap>;
}

/**
 * Strips the types of each file without looking at the others. Types are not checked here.
 * Runs in this process: the transpiler only rewrites text and reads no file.
 * @returns the modules, or what makes a file unreadable as TypeScript.
 */
export function transpile(files: SourceFiles): Transpiled | Diagnostic[] {
  const javascript: Record<string, string> = {};
  const maps: Record<string, SourceMap> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [file, source] of Object.entries(files)) {
    const result = transformSync(file, source, {
      lang: 'ts',
      sourceType: 'module',
      sourcemap: true,
      target: 'es2024',
      typescript: { onlyRemoveTypeImports: false },
    });
    for (const error of result.errors) diagnostics.push(syntaxDiagnostic(file, source, error));
    javascript[file] = result.code;
    if (result.map) maps[file] = new SourceMap(result.map as SourceMapPayload);
  }
  return diagnostics.length > 0 ? diagnostics : { javascript, maps };
}

function syntaxDiagnostic(
  file: string,
  source: string,
  error: { message: string; labels: { start: number; end: number }[] },
): Diagnostic {
  const [label] = error.labels;
  const bytes = Buffer.from(source, 'utf8');
  // The transpiler counts bytes of UTF-8; editors count UTF-16 units.
  const units = (offset: number) => bytes.subarray(0, offset).toString('utf8').length;
  const start = positionAt(source, units(label?.start ?? 0));
  const end = positionAt(source, units(label?.end ?? label?.start ?? 0));
  return {
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    code: 'syntax',
    message: error.message,
  };
}
