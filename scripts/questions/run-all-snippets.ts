import { spawnSync } from 'node:child_process';
import type { ContentIssue } from '#lib/content/index.ts';
import type { Snippet } from '#lib/contracts/snippet.ts';
import type { CorpusText } from './corpus-text.ts';
import { runSnippet } from './run-snippet.ts';

/** How many programs were executed, and why others were not. */
export interface RunReport {
  executed: number;
  /** Programs that need a newer version than is here, by what they need. */
  tooNew: Map<string, number>;
  norun: number;
  /** Python programs passed over because there is no python3. */
  withoutPython: number;
  issues: ContentIssue[];
}

export interface RunOptions {
  python: { command: string; version: string | null };
  /** How often each program is executed. */
  repeat: number;
  /** How many run at the same time. */
  lanes: number;
  onProgress: (done: number, total: number) => void;
}

/** Executes every program of the corpus that can be executed here, and compares it with what is shown. */
export async function runAllSnippets(texts: readonly CorpusText[], options: RunOptions): Promise<RunReport> {
  const report: RunReport = { executed: 0, tooNew: new Map(), norun: 0, withoutPython: 0, issues: [] };
  const jobs = texts.flatMap((text) =>
    text.snippets
      .filter(({ file }) => file === null)
      .filter((snippet) => isExecutable(snippet, options.python.version, report))
      .map((snippet) => ({ file: text.file, snippet, companions: companionsOf(text, snippet) })),
  );
  let next = 0;
  const lane = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      for (let round = 0; round < options.repeat; round += 1) {
        const problem = await runSnippet(job.snippet, job.companions, options.python.command);
        if (problem === null) continue;
        report.issues.push({ file: job.file, line: job.snippet.line, message: problem });
        break;
      }
      report.executed += 1;
      options.onProgress(report.executed, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: options.lanes }, lane));
  return report;
}

/** Version of a Python, as in "3.11.7"; null where there is none. */
export function pythonVersion(command: string): string | null {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return stdout?.match(/^Python (\S+)/)?.[1] ?? null;
}

function isExecutable(snippet: Snippet, python: string | null, report: RunReport): boolean {
  if (snippet.norun !== null) {
    report.norun += 1;
    return false;
  }
  const version = snippet.language === 'python' ? python : process.versions.node;
  if (version === null) {
    report.withoutPython += 1;
    return false;
  }
  if (snippet.min === null || !isOlder(version, snippet.min)) return true;
  const needed = `${snippet.language} ${snippet.min}`;
  report.tooNew.set(needed, (report.tooNew.get(needed) ?? 0) + 1);
  return false;
}

function isOlder(version: string, min: string): boolean {
  return version.localeCompare(min, undefined, { numeric: true }) < 0;
}

/** The files that a program finds beside itself: those of its section that stand before it. */
function companionsOf({ snippets }: CorpusText, program: Snippet): Snippet[] {
  return snippets.filter(
    ({ file, section, line }) => file !== null && section === program.section && line < program.line,
  );
}
