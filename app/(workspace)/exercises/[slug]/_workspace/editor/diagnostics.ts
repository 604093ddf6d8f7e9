import type { Diagnostic } from '#lib/contracts/judgement.ts';
import { monaco } from './monaco.ts';

const OWNER = 'judge';

/** Marks what the judge's compiler found in the files that are open; an empty list takes the marks away. */
export function showDiagnostics(diagnostics: readonly Diagnostic[]): void {
  for (const model of monaco.editor.getModels()) {
    const own = diagnostics.filter((diagnostic) => `/${diagnostic.file}` === model.uri.path);
    monaco.editor.setModelMarkers(model, OWNER, own.map(toMarker));
  }
}

function toMarker(diagnostic: Diagnostic): monaco.editor.IMarkerData {
  return {
    severity: monaco.MarkerSeverity.Error,
    startLineNumber: diagnostic.line,
    startColumn: diagnostic.column,
    endLineNumber: diagnostic.endLine,
    endColumn: diagnostic.endColumn,
    message: diagnostic.message,
    code: diagnostic.code,
    source: 'judge',
  };
}
