import { Button } from '#app/_ui/button.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import type { Draft } from '#lib/contracts/exercise.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import type { Comparison } from '../attempts/compare-dialog.tsx';

type ConflictNoticeProps = {
  mine: SourceFiles;
  newer: Draft;
  onCompare(comparison: Comparison): void;
  onResolve(choice: 'mine' | 'newer'): void;
};

/** Two tabs or devices changed the same code: both versions are offered, neither is dropped before a choice. */
export function ConflictNotice({ mine, newer, onCompare, onResolve }: ConflictNoticeProps) {
  const compare = () =>
    onCompare({
      title: 'Saved elsewhere (left) and here (right)',
      original: newer.files,
      modified: mine,
    });
  return (
    <Notice tone="warn" role="alert" className="m-2 stack gap-2">
      <p>This code was changed in another tab or on another device since you opened it here.</p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={compare}>
          Compare the two
        </Button>
        <Button size="sm" onClick={() => onResolve('mine')}>
          Keep what is here
        </Button>
        <Button size="sm" onClick={() => onResolve('newer')}>
          Take the other one
        </Button>
      </div>
    </Notice>
  );
}
