import { describe, expect, it } from 'vitest';
import type { Snippet } from '#lib/contracts/snippet.ts';
import { checkPythonSyntax, checkTypes } from './check-syntax.ts';
import { pythonVersion, runAllSnippets } from './run-all-snippets.ts';
import { runSnippet } from './run-snippet.ts';

const python = pythonVersion('python3');

function program(code: string, changes: Partial<Snippet> = {}): Snippet {
  return {
    section: 'Python',
    language: 'ts',
    code,
    line: 40,
    norun: null,
    min: null,
    exit: 0,
    hangs: false,
    file: null,
    output: null,
    stderr: null,
    ...changes,
  };
}

const prints = (text: string) => ({ text, line: 50, unordered: false });
const run = (snippet: Snippet, companions: Snippet[] = []) => runSnippet(snippet, companions, 'python3');
const asked = (...snippets: Snippet[]) => [{ file: 'gil/a.md', snippets }];

describe('a program', () => {
  it('that does what is shown is in order', async () => {
    expect(await run(program('console.log(1 + 1)', { output: prints('2') }))).toBeNull();
  });

  it('that prints something else is reported with both', async () => {
    const said = await run(program('console.log(1 + 1)', { output: prints('3') }));
    expect(said).toMatch(/prints something else[\s\S]*Printed:\s+2\s+Shown:\s+3/);
  });

  it('that prints what is not shown is reported', async () => {
    expect(await run(program('console.log(1)'))).toContain('No output is shown.');
  });

  it('that fails is reported with what it says, unless that is its point', async () => {
    const failing = program('throw new RangeError("too far")');
    expect(await run(failing)).toMatch(/exit code 1 instead of 0[\s\S]*RangeError: too far/);
    expect(await run({ ...failing, exit: 1, stderr: prints('RangeError: too far') })).toBeNull();
    expect(await run({ ...failing, exit: 1, stderr: prints('TypeError') })).toContain('Standard error lacks');
  });

  it('that is meant to hang must hang', async () => {
    const hangs = { hangs: true };
    expect(await run(program('setInterval(() => {}, 1000)', hangs))).toBeNull();
    expect(await run(program('', hangs))).toContain('meant to hang, but ended');
  });

  it('finds the files beside it', async () => {
    const helper = program('export const answer: number = 42;', { file: 'helper.ts' });
    const main = program("import { answer } from './helper.ts';\nconsole.log(answer);", {
      output: prints('42'),
    });
    expect(await run(main, [helper])).toBeNull();
  });

  it.skipIf(python === null)('in Python may start processes', async () => {
    const code = [
      'import multiprocessing as mp',
      'def child(): print("child", flush=True)',
      'if __name__ == "__main__":',
      '    mp.set_start_method("spawn")',
      '    one = mp.Process(target=child); one.start(); one.join()',
    ].join('\n');
    expect(await run(program(code, { language: 'python', output: prints('child') }))).toBeNull();
  });
});

it('programs are executed, or counted with why they are not', async () => {
  const report = await runAllSnippets(
    asked(
      program('console.log(1)', { output: prints('1') }),
      program('', { norun: 'needs a second machine' }),
      program('', { min: '999.0' }),
      program('', { language: 'python' }),
    ),
    { python: { command: 'python3', version: null }, repeat: 2, lanes: 2, onProgress: () => {} },
  );
  expect(report).toEqual({
    executed: 1,
    norun: 1,
    tooNew: new Map([['ts 999.0', 1]]),
    withoutPython: 1,
    issues: [],
  });
});

it('type errors are reported at their line of the file', () => {
  const issues = checkTypes(asked(program('const a = 1;\nconst b: string = a;\nconsole.log(b);')));
  expect(issues).toEqual([
    expect.objectContaining({ file: 'gil/a.md', line: 41, message: expect.stringContaining("'string'") }),
  ]);
});

it.skipIf(python === null)('syntax errors of Python are reported at their line of the file', () => {
  const snippet = program('a = 1\nif a\n    pass', { language: 'python', norun: 'never executed here' });
  expect(checkPythonSyntax(asked(snippet), 'python3')).toEqual([
    expect.objectContaining({ file: 'gil/a.md', line: 41 }),
  ]);
});
