import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/register.all.js';
import 'monaco-editor/languages/definitions/typescript/register.js';
import * as typescript from 'monaco-editor/languages/features/typescript/register.js';
import { defineThemes } from './themes.ts';

// The judge's compiler options in the numbers of TypeScript's own enums, which Monaco's older ones stop short of.
const ES2024 = 11;
const NODE_NEXT_MODULE = 199;
const NODE_NEXT_RESOLUTION = 99;
const FORCE_MODULES = 3;

self.MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    label === 'typescript'
      ? new Worker(new URL('monaco-editor/language/typescript/ts.worker.js', import.meta.url), {
          type: 'module',
        })
      : new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), { type: 'module' }),
};

typescript.typescriptDefaults.setCompilerOptions({
  target: ES2024 as typescript.ScriptTarget,
  lib: ['lib.es2024.d.ts'],
  module: NODE_NEXT_MODULE as typescript.ModuleKind,
  moduleResolution: NODE_NEXT_RESOLUTION as typescript.ModuleResolutionKind,
  moduleDetection: FORCE_MODULES,
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  allowNonTsExtensions: true,
  skipLibCheck: true,
  types: [],
});
typescript.typescriptDefaults.setEagerModelSync(true);
defineThemes(monaco);

let types: Promise<void> | undefined;

/** Gives the editor Node's declarations, once a page. Without them it still edits; imports of Node's modules stay unknown. */
export function loadNodeTypes(): Promise<void> {
  types ??= fetch('/editor-types.json')
    .then((response) => response.json())
    .then((files: Record<string, string>) => {
      const libs = Object.entries(files).map(([path, content]) => ({
        filePath: `file:///node_modules/${path}`,
        content,
      }));
      typescript.typescriptDefaults.setExtraLibs([
        { filePath: 'file:///package.json', content: '{"type":"module"}' },
        ...libs,
      ]);
    })
    .catch(() => {
      types = undefined;
    });
  return types;
}

export { monaco };
