import { styleText } from 'node:util';
import type { ContentIssue } from '#lib/content/index.ts';
import type { Judgement } from '#lib/contracts/judgement.ts';
import type { Assessment, Remark } from './assess.ts';
import type { Subject } from './subjects.ts';

export function printIssues(issues: readonly ContentIssue[]): void {
  for (const { file, line, column, message } of issues) {
    const place = column === undefined ? `${line}` : `${line}:${column}`;
    console.log(`${styleText('cyan', `content/${file}:${place}`)} ${message}`);
  }
}

/** One line of the table: what was judged, the verdict, where it was decided, how long it took. */
export function printJudged(subject: Subject, outcome: Judgement | Error, { state }: Assessment): void {
  const [verdict, time, detail] =
    outcome instanceof Error
      ? ['internal error', '', outcome.message]
      : [outcome.verdict, `${(outcome.stages.totalMs / 1000).toFixed(1)} s`, detailOf(outcome)];
  console.log(
    `  ${MARKS[state]()} ${subject.name.padEnd(38)} ${verdict.padEnd(20)} ${time.padStart(7)}  ${styleText('dim', detail)}`,
  );
}

export function printRemarks(remarks: readonly Remark[]): void {
  console.log('');
  for (const { where, state, message } of remarks) console.log(`${MARKS[state]()} ${where}: ${message}`);
  const faults = remarks.filter(({ state }) => state === 'fault').length;
  const undecided = remarks.length - faults;
  if (faults === 0) console.log('No solution got another verdict than it should.');
  if (undecided > 0) {
    console.log(`${undecided} could not be decided; check them again on a machine that is less busy.`);
  }
}

const MARKS = {
  'as it should be': () => styleText('green', '✓'),
  fault: () => styleText('red', '✗'),
  undecided: () => styleText('yellow', '?'),
} satisfies Record<Assessment['state'], () => string>;

/** Why it was decided so, in one line. */
function detailOf({ cases, diagnostics, speedup, speedupNote }: Judgement): string {
  const failed = cases.find(({ verdict }) => verdict !== 'accepted');
  const diagnostic = diagnostics?.[0];
  if (failed) return `"${failed.name}": ${failed.message?.split('\n')[0] ?? ''}`;
  if (diagnostic) return `${diagnostic.file}:${diagnostic.line}:${diagnostic.column} ${diagnostic.code}`;
  if (speedup) {
    const { median, low, high, threshold, reference } = speedup;
    return `${median.toFixed(2)}× (${low.toFixed(2)} to ${high.toFixed(2)}), needs ${threshold.toFixed(2)}, reference ${reference.toFixed(2)}`;
  }
  const slowest = Math.max(0, ...cases.map(({ wallMs }) => wallMs));
  return speedupNote ?? `slowest case ${slowest.toFixed(0)} ms`;
}
