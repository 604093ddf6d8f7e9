'use client';

import { useRouter } from 'next/navigation';
import { type CSSProperties, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Toaster } from 'sonner';
import type { Attempt, Draft, ExerciseView } from '#lib/contracts/exercise.ts';
import type { Location } from '#lib/contracts/judgement.ts';
import type { SubmissionView } from '#lib/contracts/submission.ts';
import { ActionBar } from './actions/action-bar.tsx';
import { KeysDialog } from './actions/keys-dialog.tsx';
import { useShortcuts } from './actions/use-shortcuts.ts';
import { AttemptsPanel } from './attempts/attempts-panel.tsx';
import { CompareDialog, type Comparison } from './attempts/compare-dialog.tsx';
import { useAttempts } from './attempts/use-attempts.ts';
import { parseCases } from './cases/editable-cases.ts';
import { useCases } from './cases/use-cases.ts';
import { CodeArea } from './code-area.tsx';
import { useDraft } from './draft/use-draft.ts';
import type { EditorHandle } from './editor/code-editor.tsx';
import { useFiles } from './files/use-files.ts';
import { type Area, AreaSwitch } from './layout/area-switch.tsx';
import { Splitter } from './layout/splitter.tsx';
import { useSizes } from './layout/use-sizes.ts';
import { ResultsArea, type ResultsTab } from './results-area.tsx';
import { StatementArea } from './statement-area.tsx';
import { announcement } from './submission/announcement.ts';
import { useSubmission } from './submission/use-submission.ts';

export type WorkspaceExercise = Pick<
  ExerciseView,
  'slug' | 'title' | 'starter' | 'samples' | 'entry' | 'hintCount'
>;

export interface WorkspaceProps {
  exercise: WorkspaceExercise;
  owner: string | null;
  draft: Draft | null;
  attempts: Attempt[];
  /** Rendered by the server: what the statement's area shows. */
  heading: ReactNode;
  statement: ReactNode;
  hints: ReactNode[];
  editorial: ReactNode | null;
}

/** Statement, editor and results of an exercise in one screen. */
export function Workspace(props: WorkspaceProps) {
  const { exercise, owner } = props;
  const router = useRouter();
  const [area, setArea] = useState<Area>('statement');
  const [tab, setTab] = useState<ResultsTab>('results');
  const [sizes, setSizes] = useSizes();
  const [keysShown, showKeys] = useState(false);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const editor = useRef<EditorHandle>(null);

  const draft = useDraft({ slug: exercise.slug, owner, server: props.draft, starter: exercise.starter });
  const files = useFiles(draft, exercise.entry.file);
  const cases = useCases(exercise.slug, exercise.samples);
  const onDone = useCallback(
    (view: SubmissionView) => {
      files.mark(view.judgement?.diagnostics ?? []);
      router.refresh();
    },
    [files.mark, router],
  );
  const submission = useSubmission(exercise.slug, onDone);
  const attempts = useAttempts({ files, setComparison, submission, showResults: () => show('results') });

  const show = (next: Area) => {
    setArea(next);
    if (next === 'results') setTab('results');
  };
  const start = (mode: 'run' | 'submit') => {
    if (submission.busy || !draft.ready) return;
    const parsed = parseCases(cases.cases);
    if (mode === 'run' && !parsed.ok) {
      setArea('results');
      setTab('cases');
      return;
    }
    show('results');
    files.mark([]);
    const own = mode === 'run' && cases.edited && parsed.ok ? { cases: parsed.cases } : {};
    // A visitor becomes a guest with the first request that stores something; two at once would make two.
    submission.start(mode, { files: draft.files, ...own }, draft.flush);
  };
  const jump = (location: Location) => {
    if (!(location.file in draft.files)) return;
    flushSync(() => {
      setArea('code');
      files.activate(location.file);
    });
    editor.current?.goTo(location.line, location.column);
  };
  useShortcuts({ run: () => start('run'), submit: () => start('submit'), keys: () => showKeys(true) });

  const layout = useMemo(
    () => ({ '--left': `${sizes.left}%`, '--bottom': `${sizes.bottom}%` }) as CSSProperties,
    [sizes],
  );
  return (
    <div className="workspace" data-area={area} style={layout}>
      <AreaSwitch area={area} onChange={setArea} />
      <main id="main" tabIndex={-1} className="workspace-areas outline-none">
        <h1 className="sr-only">{exercise.title}</h1>
        <StatementArea
          heading={props.heading}
          statement={props.statement}
          hints={{
            slug: exercise.slug,
            hints: props.hints,
            hintCount: exercise.hintCount,
            editorial: props.editorial,
          }}
          attempts={<AttemptsPanel attempts={props.attempts} {...attempts} />}
          attemptCount={props.attempts.length}
        />
        <Splitter
          label="Width of the statement"
          orientation="vertical"
          value={sizes.left}
          min={20}
          max={70}
          onChange={(left) => setSizes({ left })}
        />
        <div className="workspace-work">
          <CodeArea
            editor={editor}
            draft={draft}
            files={files}
            entry={exercise.entry.file}
            onCompare={setComparison}
          />
          <ActionBar
            save={draft.state}
            busy={submission.busy || !draft.ready}
            onRun={() => start('run')}
            onSubmit={() => start('submit')}
            onReset={() => files.replaceAll(exercise.starter, 'The starter is back in the editor.')}
            onKeys={() => showKeys(true)}
          />
          <Splitter
            label="Height of the results"
            orientation="horizontal"
            value={sizes.bottom}
            min={10}
            max={85}
            onChange={(bottom) => setSizes({ bottom })}
          />
          <ResultsArea tab={tab} onTab={setTab} state={submission.state} cases={cases} onJump={jump} />
        </div>
      </main>
      <p role="status" className="sr-only">
        {announcement(submission.state)}
      </p>
      <KeysDialog open={keysShown} onClose={() => showKeys(false)} />
      <CompareDialog comparison={comparison} onClose={() => setComparison(null)} />
      <Toaster position="bottom-center" closeButton />
    </div>
  );
}
