import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentIssue } from '#lib/content/index.ts';
import type { Snippet } from '#lib/contracts/snippet.ts';
import { inRoot } from '../root.ts';
import type { CorpusText } from './corpus-text.ts';

interface Located {
  file: string;
  snippet: Snippet;
}

/** Type errors in the corpus's TypeScript, executed or not, checked strictly in one run of the compiler. */
export function checkTypes(texts: readonly CorpusText[]): ContentIssue[] {
  const programs = located(texts, 'ts');
  if (programs.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-types-'));
  try {
    for (const [index, { snippet }] of programs.entries()) {
      mkdirSync(join(folder, `${index}`));
      writeFileSync(join(folder, `${index}`, snippet.file ?? 'main.ts'), `${snippet.code}\n`);
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig()));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const tsc = inRoot('node_modules', 'typescript-7', 'bin', 'tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return [...stdout.matchAll(/^(\d+)\/[^(]+\((\d+),(\d+)\): error (.+)$/gm)].flatMap((match) => {
      const program = programs[Number(match[1])];
      if (!program) return [];
      const line = program.snippet.line + Number(match[2]) - 1;
      return [{ file: program.file, line, column: Number(match[3]), message: match[4] ?? '' }];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tsconfig(): object {
  return {
    compilerOptions: {
      target: 'ES2024',
      lib: ['ES2024', 'ESNext.Disposable'],
      module: 'NodeNext',
      moduleDetection: 'force',
      types: ['node'],
      typeRoots: [inRoot('node_modules', '@types')],
      strict: true,
      erasableSyntaxOnly: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      noEmit: true,
    },
    include: ['*/*.ts'],
  };
}

const PARSE = `
import ast, json, sys
for index, code in enumerate(json.load(sys.stdin)):
    try:
        ast.parse(code)
    except SyntaxError as error:
        print(json.dumps([index, error.lineno, error.msg]))
`;

/** Syntax errors in the corpus's Python, executed or not; what needs a newer Python is left out. */
export function checkPythonSyntax(texts: readonly CorpusText[], python: string): ContentIssue[] {
  const programs = located(texts, 'python').filter(({ snippet }) => snippet.min === null);
  const input = JSON.stringify(programs.map(({ snippet }) => snippet.code));
  const { stdout } = spawnSync(python, ['-c', PARSE], { input, encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((text) => text !== '')
    .flatMap((text) => {
      const [index, line, message]: [number, number, string] = JSON.parse(text);
      const program = programs[index];
      return program ? [{ file: program.file, line: program.snippet.line + line - 1, message }] : [];
    });
}

function located(texts: readonly CorpusText[], language: string): Located[] {
  return texts.flatMap(({ file, snippets }) =>
    snippets.filter((snippet) => snippet.language === language).map((snippet) => ({ file, snippet })),
  );
}
