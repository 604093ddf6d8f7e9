import { styleText } from 'node:util';
import type { CaseResult, Judgement, JudgeProgress } from '#lib/contracts/judgement.ts';
import { type Verdict, verdictMeaning } from '#lib/domain/verdict.ts';

/** A judgement for a person at a terminal. */
export function readableReport(judgement: Judgement): string {
  return [
    '',
    ...judgement.cases.flatMap(caseLines),
    ...(judgement.diagnostics ?? []).map(
      ({ file, line, column, code, message }) =>
        `  ${styleText('cyan', `${file}:${line}:${column}`)} ${code} ${message}`,
    ),
    ...speedupLines(judgement),
    '',
    `${judgement.exercise}: ${styleText('bold', coloured(judgement.verdict))}  ${styleText('dim', `${judgement.stages.totalMs.toFixed(0)} ms`)}`,
    styleText('dim', sandboxLine(judgement)),
    '',
  ].join('\n');
}

/** One line that tells how far a judging is. */
export function progressLine({ stage, done, total, pairs }: JudgeProgress): string {
  if (stage === 'measuring') return `measuring, pair ${pairs?.length ?? 0} …`;
  return `${stage}, case ${done} of ${total} …`;
}

function caseLines({
  name,
  verdict,
  wallMs,
  message,
  location,
  stdout,
  expected,
  got,
}: CaseResult): string[] {
  const lines = [`  ${mark(verdict)} ${name}  ${styleText('dim', `${wallMs.toFixed(1)} ms`)}`];
  if (verdict !== 'accepted') {
    const where = location ? ` (${location.file}:${location.line}:${location.column})` : '';
    lines.push(`      ${coloured(verdict)}: ${message ?? ''}${where}`);
    if (expected !== undefined && got !== undefined) {
      lines.push(`      expected ${JSON.stringify(expected)}`, `      got      ${JSON.stringify(got)}`);
    }
  }
  if (stdout)
    lines.push(
      ...stdout
        .trimEnd()
        .split('\n')
        .map((line) => styleText('dim', `      │ ${line}`)),
    );
  return lines;
}

function speedupLines({ speedup, speedupNote }: Judgement): string[] {
  const lines: string[] = [];
  if (speedup) {
    const { median, low, high, cores, pairs, dropped, threshold, reference } = speedup;
    lines.push(
      '',
      `  speedup ${styleText('bold', `${median.toFixed(2)}×`)} (95 % interval ${low.toFixed(2)} to ${high.toFixed(2)}) on ${cores} cores`,
      `  needs ${threshold.toFixed(2)}×; the reference reaches ${reference.toFixed(2)}×; ${pairs} pairs, ${dropped} dropped`,
    );
  }
  return speedupNote ? [...lines, `  ${speedupNote}`] : lines;
}

function sandboxLine({ sandbox }: Judgement): string {
  return `sandbox: ${sandbox.layers.map(({ name, active }) => (active ? name : `no ${name}`)).join(', ')}`;
}

function mark(verdict: Verdict): string {
  return {
    passed: styleText('green', '✓'),
    failed: styleText('red', '✗'),
    undecided: styleText('yellow', '?'),
  }[verdictMeaning(verdict)];
}

function coloured(verdict: Verdict): string {
  return styleText(
    ({ passed: 'green', failed: 'red', undecided: 'yellow' } as const)[verdictMeaning(verdict)],
    verdict,
  );
}
