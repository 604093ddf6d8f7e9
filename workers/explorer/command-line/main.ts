import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '#lib/base/errors.ts';
import { loadTests, parseExercise, readExerciseFolder } from '#lib/content/index.ts';
import type { ExplorationReport } from '#lib/contracts/exploration.ts';
import { compileOrRefuse, explore } from '../explore.ts';
import { replayProgram } from '../replay-program.ts';
import { readToken } from '../report/token.ts';
import { formatFinding, formatReport } from './format-report.ts';

const USAGE = `Usage: npm run --silent explore -- <exercise> <file> [options]
  --replay TOKEN  run the schedule of a finding again
  --budget MS     milliseconds of processor time, 2000 by default
  --seed NUMBER   for the part of the search that draws at random
  --json          print the report as one JSON object`;

/** Exit codes: nothing found, something found, the program can't be explored, the call made no sense. */
const EXIT = { passed: 0, failed: 1, badUsage: 2, unsupported: 3 } as const;

/**
 * Explores a solution of a `sync` exercise from disk.
 * @param folder against which a relative path is resolved
 * @returns the exit code
 */
export async function runExploreCommand(args: string[], folder: string): Promise<number> {
  try {
    const request = parseRequest(args);
    const { entry, scenario, cases } = await exerciseOf(request.slug);
    const source = await readFile(resolve(folder, request.path), 'utf8');
    const sources = { files: { [entry]: source }, entry, scenario: { source: scenario } };
    if (request.replay !== undefined) return replayToken(sources, request.replay);
    const report = explore({ ...sources, cases, budgetMs: request.budgetMs, seed: request.seed });
    process.stdout.write(
      request.json ? `${JSON.stringify(report)}\n` : withName(formatReport(report), entry, request.path),
    );
    return EXIT[report.outcome];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT.badUsage;
  }
}

function parseRequest(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        replay: { type: 'string' },
        budget: { type: 'string', default: '2000' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    });
    const [slug, path, ...rest] = positionals;
    const budgetMs = Number(values.budget);
    if (!slug || !path || rest.length > 0) throw new Error('Name an exercise and a file.');
    if (!(budgetMs > 0)) throw new Error('The budget is a number of milliseconds.');
    return { slug, path, budgetMs, seed: Number(values.seed), json: values.json, replay: values.replay };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('invalid', `${message}\n\n${USAGE}`, { cause });
  }
}

async function exerciseOf(slug: string) {
  const folder = resolve(import.meta.dirname, '../../../content/exercises', slug);
  const parsed = parseExercise(slug, await readExerciseFolder(folder).catch(() => ({})));
  const exercise = 'exercise' in parsed ? parsed.exercise : null;
  if (!exercise)
    throw new UserError('not found', `There is no exercise "${slug}", or its files are not valid.`);
  const loaded = await loadTests(exercise);
  const cases = loaded.kind === 'sync' ? loaded.tests.explored : undefined;
  if (!cases || !exercise.scenario)
    throw new UserError('invalid', `The exercise "${slug}" has no cases for the schedule explorer.`);
  return { entry: exercise.meta.entry.file, scenario: exercise.scenario, cases };
}

type Sources = { files: Record<string, string>; entry: string; scenario: { source: string } };

function replayToken(sources: Sources, token: string): number {
  const replayable = readToken(token);
  if (!replayable) throw new UserError('invalid', `"${token}" is not a token of the explorer.`);
  const scenario = { file: 'lockstep-scenario.ts', source: sources.scenario.source };
  const compiled = compileOrRefuse({ ...sources, scenario });
  if ('outcome' in compiled) {
    process.stdout.write(formatReport(compiled satisfies ExplorationReport));
    return EXIT.unsupported;
  }
  const finding = replayProgram(compiled, replayable);
  const lines = finding ? formatFinding(finding) : ['This schedule shows nothing wrong in this program.', ''];
  process.stdout.write(lines.join('\n'));
  return finding ? EXIT.failed : EXIT.passed;
}

/** The candidate's file under its own name. */
const withName = (text: string, entry: string, path: string) => text.replaceAll(entry, basename(path));
