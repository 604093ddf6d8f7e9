'use client';

import { useTheme } from 'next-themes';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { Diagnostic } from '#lib/contracts/judgement.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { showDiagnostics } from './diagnostics.ts';
import { checkAgain, syncModels } from './models.ts';
import { loadNodeTypes, monaco } from './monaco.ts';
import { editorOptions } from './options.ts';

export interface EditorHandle {
  focus(): void;
  /** Puts the cursor at a 1-based place of the file that is shown. */
  goTo(line: number, column: number): void;
}

type CodeEditorProps = {
  files: SourceFiles;
  active: string;
  diagnostics: Diagnostic[];
  onChange(name: string, text: string): void;
  handle: Ref<EditorHandle>;
};

/** Monaco over one model a file. `files` is the truth: a text that differs from its model's replaces it, undoably. */
export default function CodeEditor({ files, active, diagnostics, onChange, handle }: CodeEditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined);
  const change = useRef(onChange);
  change.current = onChange;

  useEffect(() => {
    if (!container.current) return;
    const created = monaco.editor.create(container.current, { ...editorOptions, model: null });
    editor.current = created;
    void loadNodeTypes();
    const listener = created.onDidChangeModelContent(() => {
      const model = created.getModel();
      if (model) change.current(model.uri.path.slice(1), model.getValue());
    });
    return () => {
      listener.dispose();
      created.dispose();
      for (const model of monaco.editor.getModels()) model.dispose();
    };
  }, []);

  useEffect(() => {
    const models = syncModels(files);
    const model = models.get(active);
    if (model && editor.current?.getModel() !== model) editor.current?.setModel(model);
    editor.current?.updateOptions({
      ariaLabel: `Code of ${active}. Press Control M to let Tab leave the editor.`,
    });
  }, [files, active]);

  const names = Object.keys(files).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: files that come and go are the reason to check again
  useEffect(() => {
    const model = editor.current?.getModel();
    if (model) checkAgain(model);
  }, [names, active]);

  useEffect(() => showDiagnostics(diagnostics), [diagnostics]);

  const { resolvedTheme } = useTheme();
  useEffect(() => {
    monaco.editor.setTheme(resolvedTheme === 'dark' ? 'lockstep-dark' : 'lockstep-light');
  }, [resolvedTheme]);

  useImperativeHandle(handle, () => ({
    focus: () => editor.current?.focus(),
    goTo(line, column) {
      editor.current?.setPosition({ lineNumber: line, column });
      editor.current?.revealLineInCenter(line);
      editor.current?.focus();
    },
  }));

  return <div ref={container} className="absolute inset-0" />;
}
