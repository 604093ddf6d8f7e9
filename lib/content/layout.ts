import type { ExerciseKind } from '../contracts/exercise.ts';
import type { ContentIssue, FolderFiles } from './exercise.ts';

const ALWAYS = ['exercise.yaml', 'statement.md', 'tests.ts', 'hints.md', 'editorial.md'];
const OPTIONAL_BY_KIND: Record<ExerciseKind, string[]> = {
  function: [],
  speedup: ['baseline'],
  sync: ['scenario'],
  async: ['scenario'],
};

/** Which files an exercise of this kind must have, and which it must not. */
export function checkLayout(kind: ExerciseKind, files: FolderFiles): ContentIssue[] {
  const paths = Object.keys(files);
  const has = (name: string) =>
    paths.includes(`${name}.ts`) || paths.some((path) => path.startsWith(`${name}/`));
  const required = ['starter', 'reference', ...OPTIONAL_BY_KIND[kind]];
  const missing = [
    ...ALWAYS.filter((path) => !paths.includes(path)),
    ...required.filter((name) => !has(name)).map((name) => `${name}.ts`),
  ];
  const issues = missing.map((file) => ({
    file,
    line: 1,
    message: `The file is missing; an exercise of kind "${kind}" needs it.`,
  }));
  if (!has('wrong')) {
    issues.push({
      file: 'wrong/',
      line: 1,
      message: 'There is no wrong solution; at least one must show what is refused.',
    });
  }
  for (const file of paths.filter((path) => !isKnown(path, required))) {
    issues.push({ file, line: 1, message: `An exercise of kind "${kind}" has no such file.` });
  }
  return [...issues, ...unpairedApproaches(paths)];
}

function isKnown(path: string, solutions: string[]): boolean {
  if (ALWAYS.includes(path) || /^approaches\/[a-z0-9-]+\.md$/.test(path)) return true;
  const names = [...solutions, 'approaches/[a-z0-9-]+', 'wrong/[a-z0-9-]+'].join('|');
  return new RegExp(`^(${names})(/[a-z0-9-]+)?\\.ts$`).test(path);
}

function unpairedApproaches(paths: string[]): ContentIssue[] {
  const named = (pattern: RegExp) => new Set(paths.flatMap((path) => path.match(pattern)?.[1] ?? []));
  const code = named(/^approaches\/([^/]+?)(?:\.ts$|\/)/);
  const texts = named(/^approaches\/([^/]+)\.md$/);
  const unpaired = (from: Set<string>, others: Set<string>, ending: string, what: string) =>
    [...from]
      .filter((name) => !others.has(name))
      .map((name) => ({
        file: `approaches/${name}.${ending}`,
        line: 1,
        message: `The approach "${name}" has no ${what}.`,
      }));
  return [...unpaired(code, texts, 'md', 'explanation'), ...unpaired(texts, code, 'ts', 'code')];
}
