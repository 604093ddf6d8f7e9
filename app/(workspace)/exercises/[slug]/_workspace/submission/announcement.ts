import { ratio } from '#app/_components/speedup-chart.tsx';
import { statusLine } from './status-line.ts';
import type { SubmissionState } from './use-submission.ts';

/** What a screen reader is told: that judging began, that nobody judges, and the verdict; not each case. */
export function announcement(state: SubmissionState): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'sending':
      return 'Judging.';
    case 'refused':
      return state.message;
    case 'open': {
      const { view } = state;
      if (view?.judgement) {
        const { speedup } = view.judgement;
        return `${statusLine(view)}${speedup ? ` Speedup ${ratio(speedup.median)}.` : ''}`;
      }
      return view && !view.judgeAlive ? statusLine(view) : 'Judging.';
    }
  }
}
