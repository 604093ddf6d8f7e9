import { cn } from '../../../_ui/cn.ts';
import type { RenderedFeedback } from '../rendered.ts';

const tones = {
  right: 'border-l-pass bg-pass-soft',
  partly: 'border-l-warn bg-warn-soft',
  wrong: 'border-l-fail bg-fail-soft',
  none: 'border-l-lane-1 bg-accent-soft',
} as const;

/** How right the answer was, in one line. */
export function ResultLine({
  feedback,
}: {
  feedback: Pick<RenderedFeedback, 'score' | 'solved' | 'answer' | 'parts'>;
}) {
  const { tone, title, text } = resultOf(feedback);
  return (
    <div className={cn('rounded-md border-l-4 px-4 py-3', tones[tone])}>
      <p className="font-semibold text-lg">{title}</p>
      {text && <p className="text-muted">{text}</p>}
    </div>
  );
}

type Line = { tone: keyof typeof tones; title: string; text?: string };

function resultOf({ score, solved, answer, parts }: Parameters<typeof ResultLine>[0]['feedback']): Line {
  if (answer === null) return { tone: 'none', title: 'The answer' };
  if (score === null)
    return {
      tone: 'none',
      title: 'Now mark it',
      text: 'Compare your answer with the one below, point by point.',
    };
  const percent = `${Math.round(score * 100)} %`;
  if (parts.kind === 'open') {
    if (solved) return { tone: 'right', title: `${percent} of the points`, text: 'That counts as solved.' };
    return { tone: 'partly', title: `${percent} of the points`, text: 'From 75 % on it counts as solved.' };
  }
  if (solved) return { tone: 'right', title: 'Right' };
  if (score > 0) return { tone: 'partly', title: 'Partly right', text: `${percent}: ${partly(parts)}` };
  return { tone: 'wrong', title: answer.kind === 'none' ? 'Not answered' : 'Not right' };
}

/** What a part of the score stands for; `markAnswer` of lib/domain has the formulas. */
function partly(parts: RenderedFeedback['parts']): string {
  switch (parts.kind) {
    case 'multiple': {
      const right = parts.options.filter(({ correct }) => correct);
      const chosen = right.filter((option) => option.chosen).length;
      const wrong = parts.options.filter((option) => option.chosen && !option.correct).length;
      return `${chosen} of ${right.length} right options chosen${wrong > 0 ? `, less ${wrong} wrong` : ''}.`;
    }
    case 'match': {
      const right = parts.pairs.filter(({ correct }) => correct).length;
      return `${right} of ${parts.pairs.length} pairs are right.`;
    }
    case 'order':
      return 'most pairs of steps are in the right order.';
    default:
      return 'a part of it is right.';
  }
}
