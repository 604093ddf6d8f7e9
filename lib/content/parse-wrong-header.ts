import { VERDICTS, type Verdict, verdictMeaning } from '../domain/verdict.ts';
import type { ContentIssue } from './exercise.ts';

const EXAMPLE = '"// verdict: wrong answer" and then "// why: …"';

/**
 * Reads how a wrong solution says that it must be refused: its first lines are `// verdict: data race | wrong answer`
 * and `// why: one sentence`, which may run over several comment lines.
 */
export function parseWrongHeader(
  file: string,
  text: string,
): { header: { verdicts: Verdict[]; why: string } | null; issues: ContentIssue[] } {
  const lines = text.split('\n');
  const refuse = (line: number, message: string) => ({ header: null, issues: [{ file, line, message }] });

  const named = lines[0]?.match(/^\/\/ verdict:\s*(.+?)\s*$/)?.[1];
  if (named === undefined) return refuse(1, `The first line must name the verdict, as in ${EXAMPLE}.`);
  const verdicts = named.split('|').map((name) => name.trim());
  const unknown = verdicts.find((name) => !isRefusal(name));
  if (unknown !== undefined) {
    return refuse(
      1,
      `"${unknown}" is not a verdict that refuses a solution. Use one of: ${REFUSALS.join(', ')}.`,
    );
  }
  const why = whyOf(lines);
  if (why === '') return refuse(2, `The second line must say why, as in ${EXAMPLE}.`);
  return { header: { verdicts: verdicts.filter(isRefusal), why }, issues: [] };
}

const REFUSALS = VERDICTS.filter((verdict) => verdictMeaning(verdict) === 'failed');

function isRefusal(name: string): name is Verdict {
  return REFUSALS.some((verdict) => verdict === name);
}

function whyOf(lines: string[]): string {
  if (!lines[1]?.startsWith('// why:')) return '';
  const end = lines.findIndex((line, index) => index > 1 && !line.startsWith('// '));
  const comment = lines.slice(1, end === -1 ? lines.length : end);
  return comment
    .map((line) => line.replace(/^\/\/ (why:)?/, '').trim())
    .join(' ')
    .trim();
}
