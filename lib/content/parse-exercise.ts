import { type ExerciseMeta, slugSchema } from '../contracts/exercise.ts';
import type { SourceFiles } from '../contracts/source-files.ts';
import { checkSolution, solutionAt, solutionNames } from './collect-solutions.ts';
import { contentHash } from './content-hash.ts';
import type { Approach, ContentIssue, Exercise, FolderFiles, WrongSolution } from './exercise.ts';
import { checkLayout } from './layout.ts';
import { checkMarkdown, parseHints, titleOf } from './parse-markdown.ts';
import { parseMeta } from './parse-meta.ts';
import { parseWrongHeader } from './parse-wrong-header.ts';

export type ParsedExercise = { ok: true; exercise: Exercise } | { ok: false; issues: ContentIssue[] };

/**
 * Turns an exercise's folder into an `Exercise`, or into every fault that it has, sorted by file and line.
 * Runs none of the exercise's code: `loadTests` and `loadScenario` do that.
 */
export function parseExercise(slug: string, files: FolderFiles): ParsedExercise {
  const { meta, issues } = parseMeta(files['exercise.yaml'] ?? '');
  if (files['exercise.yaml'] === undefined) {
    return refuse([{ file: 'exercise.yaml', line: 1, message: 'The file is missing.' }]);
  }
  if (!slugSchema.safeParse(slug).success) {
    issues.push({
      file: 'exercise.yaml',
      line: 1,
      message: `The folder's name "${slug}" is not a slug: lower-case words joined by hyphens.`,
    });
  }
  if (meta === null) return refuse(issues);

  issues.push(...checkMeta(meta), ...checkLayout(meta.kind, files));
  const { hints, issues: hintIssues } = parseHints('hints.md', files['hints.md'] ?? '');
  if (files['hints.md'] !== undefined) issues.push(...hintIssues);
  for (const path of Object.keys(files).filter((name) => name.endsWith('.md'))) {
    issues.push(...checkMarkdown(path, files[path] ?? ''));
  }
  const solution = (path: string) => readSolution(files, path, meta.entry.file, issues);
  const exercise: Exercise = {
    slug,
    contentHash: contentHash(files),
    meta,
    statement: files['statement.md'] ?? '',
    starter: solution('starter') ?? {},
    baseline: solution('baseline'),
    reference: solution('reference') ?? {},
    approaches: solutionNames(files, 'approaches').flatMap((name) =>
      readApproach(name, files, solution, issues),
    ),
    wrong: solutionNames(files, 'wrong').flatMap((name) => readWrong(name, solution, meta, issues)),
    hints,
    editorial: files['editorial.md'] ?? '',
    tests: files['tests.ts'] ?? '',
    scenario: files['scenario.ts'] ?? null,
  };
  return issues.length === 0 ? { ok: true, exercise } : refuse(issues);
}

type ReadSolution = (path: string) => SourceFiles | null;

function readSolution(
  files: FolderFiles,
  path: string,
  entryFile: string,
  issues: ContentIssue[],
): SourceFiles | null {
  const solution = solutionAt(files, path, entryFile);
  if (solution !== null) issues.push(...checkSolution(solution, path, entryFile));
  return solution;
}

function readApproach(
  name: string,
  files: FolderFiles,
  solution: ReadSolution,
  issues: ContentIssue[],
): Approach[] {
  const file = `approaches/${name}.md`;
  const text = files[file];
  const title = titleOf(text ?? '');
  if (text !== undefined && title === null) {
    issues.push({
      file,
      line: 1,
      message: 'An approach begins with its title, as in "# One shared counter".',
    });
  }
  return [
    { slug: name, title: title ?? name, text: text ?? '', files: solution(`approaches/${name}`) ?? {} },
  ];
}

function readWrong(
  name: string,
  solution: ReadSolution,
  meta: ExerciseMeta,
  issues: ContentIssue[],
): WrongSolution[] {
  const files = solution(`wrong/${name}`) ?? {};
  const { header, issues: headerIssues } = parseWrongHeader(`wrong/${name}.ts`, files[meta.entry.file] ?? '');
  issues.push(...headerIssues);
  return header === null ? [] : [{ slug: name, ...header, files }];
}

function checkMeta(meta: ExerciseMeta): ContentIssue[] {
  const file = 'exercise.yaml';
  const issues: ContentIssue[] = [];
  if (meta.kind === 'speedup' && !meta.threshold) {
    issues.push({ file, line: 1, message: 'A speedup exercise needs "threshold".' });
  }
  if (meta.kind !== 'speedup' && meta.threshold) {
    issues.push({
      file,
      line: 1,
      message: `"threshold" is for speedup exercises; this one is "${meta.kind}".`,
    });
  }
  if (!meta.entry.signature.includes(meta.entry.export)) {
    issues.push({
      file,
      line: 1,
      message: `"entry.signature" does not mention the export "${meta.entry.export}".`,
    });
  }
  const twice = meta.covers.find((id, index) => meta.covers.indexOf(id) !== index);
  if (twice !== undefined) issues.push({ file, line: 1, message: `"covers" names ${twice} twice.` });
  return issues;
}

function refuse(issues: ContentIssue[]): ParsedExercise {
  const sorted = issues.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  return { ok: false, issues: sorted };
}
