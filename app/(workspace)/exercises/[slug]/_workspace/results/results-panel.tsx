import { Kbd } from '#app/_ui/kbd.tsx';
import { Notice } from '#app/_ui/notice.tsx';
import { Time } from '#app/_ui/time.tsx';
import { VerdictBadge } from '#app/_ui/verdict-badge.tsx';
import type { Judgement, Location } from '#lib/contracts/judgement.ts';
import { statusLine } from '../submission/status-line.ts';
import type { SubmissionState } from '../submission/use-submission.ts';
import { CaseList } from './case-list.tsx';
import { DiagnosticList } from './diagnostic-list.tsx';
import { JudgingDetails } from './judging-details.tsx';
import { ProgressLanes } from './progress-lanes.tsx';
import { SpeedupExplanationView } from './speedup-explanation.tsx';
import { SpeedupReport } from './speedup-report.tsx';
import { verdictAdvice } from './verdict-advice.ts';

type ResultsPanelProps = { state: SubmissionState; onJump: (location: Location) => void };

export function ResultsPanel({ state, onJump }: ResultsPanelProps) {
  return (
    <div className="p-3 sm:p-4">
      <Content state={state} onJump={onJump} />
    </div>
  );
}

function Content({ state, onJump }: ResultsPanelProps) {
  switch (state.kind) {
    case 'none':
      return (
        <p className="text-muted text-sm">
          <strong className="text-ink">Run</strong> (<Kbd>Ctrl</Kbd> <Kbd>’</Kbd>) tries your code on the
          cases. <strong className="text-ink">Submit</strong> (<Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>) judges it,
          hidden cases included.
        </p>
      );
    case 'sending':
      return <p className="text-muted text-sm">Handing your code in…</p>;
    case 'refused':
      return <Notice tone="fail">{state.message}</Notice>;
    case 'open':
      return <Submission state={state} onJump={onJump} />;
  }
}

type SubmissionProps = {
  state: Extract<SubmissionState, { kind: 'open' }>;
  onJump: (location: Location) => void;
};

function Submission({ state, onJump }: SubmissionProps) {
  const { view, connected } = state;
  if (view?.judgement) {
    const { judgement, repeatAt } = view;
    return <Report judgement={judgement} repeatAt={repeatAt ?? null} mode={state.mode} onJump={onJump} />;
  }
  return (
    <div className="stack gap-3">
      {!connected && (
        <Notice tone="warn">
          The connection is lost. It reconnects by itself; the judging goes on meanwhile.
        </Notice>
      )}
      {view && !view.judgeAlive ? (
        <Notice tone="warn">{statusLine(view)}</Notice>
      ) : (
        <ProgressLanes progress={view?.progress ?? null} line={statusLine(view)} />
      )}
      {view?.progress && view.progress.cases.length > 0 && (
        <CaseList cases={view.progress.cases} onJump={onJump} />
      )}
    </div>
  );
}

type ReportProps = {
  judgement: Judgement;
  /** When it is measured again by itself. */
  repeatAt: string | null;
  mode: 'run' | 'submit';
  onJump: (location: Location) => void;
};

function Report({ judgement, repeatAt, mode, onJump }: ReportProps) {
  const passed = judgement.cases.filter((result) => result.verdict === 'accepted').length;
  const advice = verdictAdvice(judgement.verdict, mode);
  return (
    <div className="stack gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">
          <VerdictBadge verdict={judgement.verdict} />
        </h2>
        {judgement.cases.length > 0 && (
          <span className="text-muted text-sm">
            {passed} of {judgement.cases.length} cases accepted
          </span>
        )}
        <span className="text-muted text-sm">{mode === 'run' ? 'Run' : 'Submission'}</span>
      </div>
      {advice && <p className="max-w-prose text-sm">{advice}</p>}
      {repeatAt && (
        <Notice>
          It is measured again by itself, not before <Time iso={repeatAt} />. You need not wait here: the new
          verdict replaces this one.
        </Notice>
      )}
      {judgement.diagnostics && judgement.diagnostics.length > 0 && (
        <DiagnosticList diagnostics={judgement.diagnostics} onJump={onJump} />
      )}
      {judgement.speedup && <SpeedupReport speedup={judgement.speedup} />}
      {judgement.speedup?.explanation && (
        <SpeedupExplanationView speedup={judgement.speedup} why={judgement.speedup.explanation} />
      )}
      {judgement.speedupNote && <Notice>{judgement.speedupNote}</Notice>}
      {judgement.cases.length > 0 && <CaseList cases={judgement.cases} onJump={onJump} />}
      <JudgingDetails judgement={judgement} />
    </div>
  );
}
