import type { ContentIssue } from '#lib/content/index.ts';
import { countProduced, type TopicCoverage } from '#lib/content/question/index.ts';
import { type Question, questionKinds } from '#lib/contracts/question.ts';
import type { RunReport } from './run-all-snippets.ts';

export function printIssues(issues: readonly ContentIssue[]): void {
  const sorted = issues.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  for (const { file, line, column, message } of sorted)
    console.log(`content/${file}:${line}${column ? `:${column}` : ''}  ${message}`);
  if (issues.length > 0) console.log('');
}

/** The table of topics: how many questions each has, whether an article, and how much of the inventory is taught. */
export function printCoverage(
  coverage: readonly TopicCoverage[],
  withArticle: ReadonlySet<string>,
  showIds: boolean,
): void {
  console.log('Topic                     Questions  Article  Facts taught');
  for (const { topic, questions, total, uncovered, untaughtCaveats } of coverage) {
    const taught = `${total - uncovered.length} of ${total}`;
    const article = withArticle.has(topic.slug) ? 'yes' : '-';
    console.log(
      `${topic.slug.padEnd(25)} ${String(questions).padStart(9)}  ${article.padStart(7)}  ${taught.padStart(12)}`,
    );
    const list = (name: string, entries: { id: string }[]) =>
      entries.length > 0 && console.log(`    ${name}: ${entries.map(({ id }) => id).join(' ')}`);
    if (showIds) list('not covered', uncovered);
    list('caveat not taught', untaughtCaveats);
  }
  const sum = (pick: (entry: TopicCoverage) => number) =>
    coverage.reduce((total, entry) => total + pick(entry), 0);
  const total = sum((entry) => entry.total);
  const taught = total - sum(({ uncovered }) => uncovered.length);
  console.log(`\nInventory: ${taught} of ${total} facts taught (${percent(taught, total)}).`);
}

export function printKinds(questions: readonly Question[], refused: number): void {
  const kinds = questionKinds.map((kind) => {
    const count = questions.filter(({ task }) => task.kind === kind).length;
    return `${count} ${kind}`;
  });
  const produced = percent(countProduced(questions), questions.length);
  console.log(`Questions: ${questions.length} (${kinds.join(', ')}); ${produced} are not multiple choice.`);
  if (refused > 0) console.log(`${refused} more have faults and were left out of all counts.`);
}

export function printRuns(
  { executed, tooNew, norun, withoutPython }: RunReport,
  python: string | null,
): void {
  const versions = `Node ${process.versions.node}, ${python ? `Python ${python}` : 'no Python'}`;
  console.log(`Programs: ${executed} executed (${versions}), ${norun} not meant to be.`);
  for (const [needed, count] of tooNew) console.log(`${count} not executed: they need ${needed}.`);
  if (withoutPython > 0)
    console.log(`${withoutPython} Python programs not executed: there is no python3 here.`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}
