'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import type { Comparison } from './attempts/compare-dialog.tsx';
import { ConflictNotice } from './draft/conflict-notice.tsx';
import type { UseDraft } from './draft/use-draft.ts';
import type { EditorHandle } from './editor/code-editor.tsx';
import { EditorSkeleton } from './editor/editor-skeleton.tsx';
import { FileBar } from './files/file-bar.tsx';
import type { UseFiles } from './files/use-files.ts';

// Monaco touches `window` while it loads, and weighs more than the rest of the page: in the browser only, afterwards.
const CodeEditor = dynamic(() => import('./editor/code-editor.tsx'), { ssr: false, loading: EditorSkeleton });

type CodeAreaProps = {
  editor: RefObject<EditorHandle | null>;
  draft: UseDraft;
  files: UseFiles;
  entry: string;
  onCompare(comparison: Comparison): void;
};

export function CodeArea({ editor, draft, files, entry, onCompare }: CodeAreaProps) {
  return (
    <section aria-label="Code" className="workspace-area" data-name="code">
      <FileBar
        names={files.names}
        active={files.active}
        entry={entry}
        onActivate={files.activate}
        onAdd={files.add}
        onRename={files.rename}
        onDelete={files.remove}
      />
      {draft.state.kind === 'conflict' && (
        <ConflictNotice
          mine={draft.files}
          newer={draft.state.newer}
          onCompare={onCompare}
          onResolve={draft.resolve}
        />
      )}
      <div className="relative min-h-0 flex-1 bg-surface">
        {draft.ready ? (
          <CodeEditor
            handle={editor}
            files={files.all}
            active={files.active}
            diagnostics={files.diagnostics}
            onChange={files.edit}
          />
        ) : (
          <EditorSkeleton />
        )}
      </div>
    </section>
  );
}
