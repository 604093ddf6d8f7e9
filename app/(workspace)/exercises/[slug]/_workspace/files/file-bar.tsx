'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { cn } from '#app/_ui/cn.ts';
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx';
import { MAX_FILES } from '#lib/contracts/source-files.ts';
import { NameDialog } from './name-dialog.tsx';

type FileBarProps = {
  names: string[];
  active: string;
  /** The file that the judge imports: it can be neither renamed nor deleted. */
  entry: string;
  onActivate(name: string): void;
  onAdd(name: string): void;
  onRename(from: string, to: string): void;
  onDelete(name: string): void;
};

type Asking = 'add' | 'rename' | 'delete' | null;

/** The files of a solution as a row of tabs, with what can be done to the one that shows. */
export function FileBar({ names, active, entry, onActivate, onAdd, onRename, onDelete }: FileBarProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  return (
    <div className="bar flex h-10 shrink-0 items-stretch border-b bg-sunken">
      <ul aria-label="Files" className="flex items-stretch overflow-x-auto px-1">
        {names.map((name) => (
          <li key={name} className="flex">
            <button
              type="button"
              aria-current={name === active ? 'true' : undefined}
              onClick={() => onActivate(name)}
              className={cn(
                'relative whitespace-nowrap px-3 font-mono text-muted text-xs hover:text-ink',
                name === active &&
                  'text-ink after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:bg-accent',
              )}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <div className="flex items-center gap-0.5 px-1">
        {names.length < MAX_FILES && (
          <Button
            size="sm"
            look="quiet"
            onClick={() => setAsking('add')}
            aria-label="Add a file"
            title="Add a file"
          >
            +
          </Button>
        )}
        {active !== entry && (
          <>
            <Button size="sm" look="quiet" onClick={() => setAsking('rename')}>
              Rename
            </Button>
            <Button size="sm" look="quiet" onClick={() => setAsking('delete')}>
              Delete
            </Button>
          </>
        )}
      </div>
      <NameDialog
        open={asking === 'add'}
        title="Add a file"
        action="Add"
        initial="worker.ts"
        taken={names}
        onClose={close}
        onName={onAdd}
      />
      <NameDialog
        open={asking === 'rename'}
        title={`Rename ${active}`}
        action="Rename"
        initial={active}
        taken={names.filter((name) => name !== active)}
        onClose={close}
        onName={(name) => onRename(active, name)}
      />
      <ConfirmDialog
        open={asking === 'delete'}
        title={`Delete ${active}?`}
        description="Its text goes with it. Attempts that you handed in keep theirs."
        action="Delete the file"
        onClose={close}
        onConfirm={() => onDelete(active)}
      />
    </div>
  );
}
