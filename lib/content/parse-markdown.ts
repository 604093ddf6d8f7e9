import type { ContentIssue } from './exercise.ts';

/** Cuts hints.md into its hints, one to each `## ` heading; the heading stays with its hint. */
export function parseHints(file: string, text: string): { hints: string[]; issues: ContentIssue[] } {
  const { starts, lines } = headings(text);
  const before = lines.findIndex((line, index) => line.trim() !== '' && index < (starts[0] ?? lines.length));
  if (starts.length === 0) {
    return {
      hints: [],
      issues: [{ file, line: 1, message: 'There is no hint. Each begins with a line "## Title".' }],
    };
  }
  const hints = starts.map((start, index) =>
    lines
      .slice(start, starts[index + 1])
      .join('\n')
      .trim(),
  );
  const issues: ContentIssue[] = [];
  if (before !== -1)
    issues.push({
      file,
      line: before + 1,
      message: 'This text belongs to no hint: it stands before the first "## ".',
    });
  for (const [index, hint] of hints.entries()) {
    if (hint.includes('\n')) continue;
    issues.push({ file, line: (starts[index] ?? 0) + 1, message: 'This hint has a heading but no text.' });
  }
  return { hints, issues };
}

/** Faults that any Markdown of the corpus may have: no text at all, a code block that names no language or never ends. */
export function checkMarkdown(file: string, text: string): ContentIssue[] {
  if (text.trim() === '') return [{ file, line: 1, message: 'The file is empty.' }];
  const issues: ContentIssue[] = [];
  let openedAt: number | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = line.match(/^\s*```(.*)$/);
    if (!fence) continue;
    const language = fence[1]?.trim() ?? '';
    if (openedAt === null && language === '') {
      issues.push({
        file,
        line: index + 1,
        message: 'A code block must name its language, as in "```ts"; plain text is "```text".',
      });
    }
    openedAt = openedAt === null ? index + 1 : null;
  }
  if (openedAt !== null) issues.push({ file, line: openedAt, message: 'This code block is never closed.' });
  return issues;
}

/** The text of the first `# ` heading. */
export function titleOf(text: string): string | null {
  return text.match(/^# (.+)$/m)?.[1]?.trim() ?? null;
}

function headings(text: string): { starts: number[]; lines: string[] } {
  const lines = text.split('\n');
  const starts: number[] = [];
  let inCode = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*```/.test(line)) inCode = !inCode;
    else if (!inCode && line.startsWith('## ')) starts.push(index);
  }
  return { starts, lines };
}
