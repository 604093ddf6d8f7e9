'use client';

import { useTheme } from 'next-themes';
import { useEffect, useRef } from 'react';
import { monaco } from './monaco.ts';
import { editorOptions } from './options.ts';

/** Two texts beside each other (below each other where there is no room), read-only. */
export default function DiffViewer({ original, modified }: { original: string; modified: string }) {
  const container = useRef<HTMLDivElement>(null);
  const { resolvedTheme } = useTheme();

  useEffect(() => {
    if (!container.current) return;
    const editor = monaco.editor.createDiffEditor(container.current, {
      ...editorOptions,
      readOnly: true,
      renderSideBySideInlineBreakpoint: 700,
      renderOverviewRuler: false,
      hideUnchangedRegions: { enabled: true },
    });
    const models = {
      original: monaco.editor.createModel(original, 'typescript', monaco.Uri.parse('diff:///original.ts')),
      modified: monaco.editor.createModel(modified, 'typescript', monaco.Uri.parse('diff:///modified.ts')),
    };
    editor.setModel(models);
    return () => {
      editor.dispose();
      models.original.dispose();
      models.modified.dispose();
    };
  }, [original, modified]);

  useEffect(() => {
    monaco.editor.setTheme(resolvedTheme === 'dark' ? 'lockstep-dark' : 'lockstep-light');
  }, [resolvedTheme]);

  return <div ref={container} className="absolute inset-0" />;
}
