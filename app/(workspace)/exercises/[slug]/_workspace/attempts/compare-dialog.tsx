'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Dialog } from '#app/_ui/dialog.tsx';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { EditorSkeleton } from '../editor/editor-skeleton.tsx';

const DiffViewer = dynamic(() => import('../editor/diff-viewer.tsx'), {
  ssr: false,
  loading: EditorSkeleton,
});

/** Two sets of files to look at side by side. */
export interface Comparison {
  title: string;
  original: SourceFiles;
  modified: SourceFiles;
}

export function CompareDialog({
  comparison,
  onClose,
}: {
  comparison: Comparison | null;
  onClose: () => void;
}) {
  return (
    <Dialog open={comparison !== null} onClose={onClose} title={comparison?.title ?? ''} wide>
      {comparison && <Files comparison={comparison} />}
    </Dialog>
  );
}

function Files({ comparison: { original, modified } }: { comparison: Comparison }) {
  const names = [...new Set([...Object.keys(modified), ...Object.keys(original)])];
  const differing = names.filter((name) => original[name] !== modified[name]);
  const [name, setName] = useState(differing[0] ?? names[0] ?? '');
  if (differing.length === 0) return <p className="text-muted">The files are the same.</p>;
  return (
    <div className="stack gap-3">
      {differing.length > 1 && (
        <label className="flex items-center gap-2 text-sm">
          File
          <select
            value={name}
            onChange={(event) => setName(event.target.value)}
            className="h-9 rounded-md border border-line-strong bg-surface px-2 font-mono"
          >
            {differing.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        </label>
      )}
      <div className="relative h-[60dvh] overflow-hidden rounded-md border">
        <DiffViewer original={original[name] ?? ''} modified={modified[name] ?? ''} />
      </div>
    </div>
  );
}
