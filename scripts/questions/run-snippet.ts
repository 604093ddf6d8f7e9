import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containsInOrder, matchesOutput } from '#lib/content/markdown/index.ts';
import type { Snippet } from '#lib/contracts/snippet.ts';

const LIMIT_MS = 20_000;
/** How long a program that is meant to hang must stay without ending. */
const HANG_MS = 2_000;
const MAX_OUTPUT = 100_000;
const EXTENSION: Record<string, string> = { python: 'py', ts: 'ts' };

interface Ended {
  stdout: string;
  stderr: string;
  /** Null when it was stopped at its limit. */
  exit: number | null;
}

/** Executes a program and says what is other than promised; null when all is well. */
export async function runSnippet(
  snippet: Snippet,
  companions: Snippet[],
  python: string,
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-snippet-'));
  try {
    const main = `main.${EXTENSION[snippet.language]}`;
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    for (const { file, code } of [...companions, { ...snippet, file: main }])
      await writeFile(join(folder, file ?? main), `${code}\n`);
    const command =
      snippet.language === 'python'
        ? [python, '-X', 'utf8', main]
        : [process.execPath, '--disable-warning=ExperimentalWarning', main];
    return compare(snippet, await execute(command, folder, snippet.hangs ? HANG_MS : LIMIT_MS));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function compare({ exit, hangs, output, stderr }: Snippet, ended: Ended): string | null {
  const heard = ended.stderr.trim() === '' ? '' : `\nIt said on standard error:\n${indent(ended.stderr)}`;
  if (hangs && ended.exit !== null)
    return `This program is meant to hang, but ended with exit code ${ended.exit}.${heard}`;
  if (!hangs && ended.exit === null) return `This program did not end within ${LIMIT_MS / 1000} s.${heard}`;
  if (!hangs && ended.exit !== exit)
    return `This program ended with exit code ${ended.exit} instead of ${exit}.${heard}`;
  if (!matchesOutput(ended.stdout, output ?? { text: '', line: 0, unordered: false })) {
    const shown = output ? `\nShown:\n${indent(output.text)}` : '\nNo output is shown.';
    return `This program prints something else than is shown. Printed:\n${indent(ended.stdout)}${shown}${heard}`;
  }
  if (stderr && !containsInOrder(ended.stderr, stderr))
    return `Standard error lacks what is shown.${heard || ' It is empty.'}`;
  return null;
}

function execute([command = '', ...args]: string[], cwd: string, limitMs: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that the processes which the program started end with it.
    const child = spawn(command, args, {
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', HOME: cwd, LC_ALL: 'C.UTF-8', NODE_ENV: 'production' },
    });
    const ended: Ended = { stdout: '', stderr: '', exit: null };
    const collect = (stream: 'stdout' | 'stderr') => (text: string) => {
      if (ended[stream].length < MAX_OUTPUT) ended[stream] += text;
    };
    child.stdout.setEncoding('utf8').on('data', collect('stdout'));
    child.stderr.setEncoding('utf8').on('data', collect('stderr'));
    const killGroup = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Nobody is left in the group.
      }
    };
    let stopped = false;
    const timer = setTimeout(() => {
      stopped = true;
      killGroup();
    }, limitMs);
    child.on('error', reject);
    // What the program left running would hold the pipes open.
    child.on('exit', killGroup);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ ...ended, exit: stopped ? null : (code ?? 128 + (signal === 'SIGTERM' ? 15 : 9)) });
    });
  });
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
