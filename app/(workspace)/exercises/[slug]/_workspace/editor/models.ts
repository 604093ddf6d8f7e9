import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { monaco } from './monaco.ts';

/** Makes the editor's models say what `files` says and returns them by name. Texts are replaced so that undo goes back. */
export function syncModels(files: SourceFiles): Map<string, monaco.editor.ITextModel> {
  for (const model of monaco.editor.getModels()) {
    if (model.uri.scheme === 'file' && !(model.uri.path.slice(1) in files)) model.dispose();
  }
  return new Map(Object.entries(files).map(([name, text]) => [name, syncModel(name, text)]));
}

function syncModel(name: string, text: string): monaco.editor.ITextModel {
  const uri = monaco.Uri.parse(`file:///${name}`);
  const model = monaco.editor.getModel(uri) ?? monaco.editor.createModel(text, 'typescript', uri);
  if (model.getValue() !== text) {
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
  }
  return model;
}

/**
 * Has the compiler look at a file again. It does so by itself only when that file changes, but an import may have
 * come to exist, or to be missing, by a change of another.
 */
export function checkAgain(model: monaco.editor.ITextModel): void {
  monaco.editor.setModelLanguage(model, 'plaintext');
  monaco.editor.setModelLanguage(model, 'typescript');
}
