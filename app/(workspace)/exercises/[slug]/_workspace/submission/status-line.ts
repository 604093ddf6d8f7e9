import type { SubmissionView } from '#lib/contracts/submission.ts';

const stage = {
  compiling: 'Compiling',
  running: 'Running the cases',
  measuring: 'Measuring the speedup',
} as const;

/** One sentence about where a submission stands, for the page and for the live region. */
export function statusLine(view: SubmissionView | null): string {
  if (!view) return 'Handed in.';
  if (view.status === 'done') return view.judgement ? `Verdict: ${view.judgement.verdict}.` : 'Done.';
  if (!view.judgeAlive) {
    return 'No judge is running on this server. Your submission is kept and is judged as soon as one starts.';
  }
  if (view.status === 'queued')
    return view.queuePosition ? `Queued (${view.queuePosition} before you).` : 'Queued, next in line.';
  if (!view.progress) return 'Starting.';
  const { done, total } = view.progress;
  return `${stage[view.progress.stage]}${total > 0 ? ` (${done} of ${total})` : ''}.`;
}
