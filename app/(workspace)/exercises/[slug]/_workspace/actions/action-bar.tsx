'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ConfirmDialog } from '#app/_ui/confirm-dialog.tsx';
import { Kbd } from '#app/_ui/kbd.tsx';
import type { SaveState } from '../draft/draft-store.ts';
import { SaveStatus } from '../draft/save-status.tsx';

type ActionBarProps = {
  save: SaveState;
  busy: boolean;
  onRun(): void;
  onSubmit(): void;
  onReset(): void;
  onKeys(): void;
};

export function ActionBar({ save, busy, onRun, onSubmit, onReset, onKeys }: ActionBarProps) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="workspace-actions flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 border-t bg-paper px-2 py-1.5 sm:px-3">
      <div className="flex min-w-0 flex-1 items-center gap-2 text-muted text-xs">
        <SaveStatus state={save} />
        <span className="max-xl:hidden">
          <Kbd>Ctrl</Kbd> <Kbd>M</Kbd> lets Tab leave the editor
        </span>
      </div>
      <Button
        size="sm"
        look="quiet"
        onClick={onKeys}
        aria-label="Keys"
        title="Keys"
        className="max-sm:hidden"
      >
        ?
      </Button>
      <Button size="sm" look="quiet" onClick={() => setAsking(true)}>
        Reset
      </Button>
      <Button size="sm" onClick={onRun} disabled={busy} aria-keyshortcuts="Control+'" title="Run (Ctrl + ’)">
        Run
      </Button>
      <Button
        size="sm"
        look="primary"
        onClick={onSubmit}
        disabled={busy}
        aria-keyshortcuts="Control+Enter"
        title="Submit (Ctrl + Enter)"
      >
        Submit
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={onReset}
        title="Start again from the starter?"
        description="All files in the editor are replaced. You can undo it right afterwards, and attempts keep their code."
        action="Reset the code"
      />
    </div>
  );
}
