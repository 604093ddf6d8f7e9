import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { env } from '#lib/base/env.ts';
import { UserError } from '#lib/base/errors.ts';
import { createLogger } from '#lib/base/logger.ts';
import type { Judgement, JudgeProgress } from '#lib/contracts/judgement.ts';
import { judge } from '../judge.ts';
import type { JudgeRequest } from '../judge-request.ts';
import { closeMachine, type JudgeMachine, openMachine } from '../machine.ts';
import { calibrationFile } from './calibration-file.ts';
import { loadExercise } from './load-exercise.ts';
import { readSolution } from './read-solution.ts';
import { progressLine, readableReport } from './report.ts';

const USAGE = `Usage: npm run --silent judge -- <exercise> <file or folder> [options]
  --json          print one JSON object on standard output
  --run           only the sample cases
  --seed TEXT     repeat a judging with its generated cases`;

const PAUSES_MS = [2_000, 5_000, 10_000, 20_000];

/** Exit codes: it was judged, whatever the verdict; the machinery failed; the call made no sense. */
const EXIT = { judged: 0, internalError: 1, badUsage: 2 } as const;

/**
 * Judges a solution from disk, without a database.
 * @param folder against which a relative path is resolved
 * @returns the exit code
 */
export async function runJudgeCommand(args: string[], folder: string): Promise<number> {
  try {
    const request = parseRequest(args);
    const exercise = await loadExercise(request.slug);
    const files = await readSolution(resolve(folder, request.path), exercise.meta.entry.file);
    const judgement = await judgeOnce(
      { exercise, files, mode: request.mode, seed: request.seed },
      request.json,
    );
    process.stdout.write(request.json ? `${JSON.stringify(judgement)}\n` : readableReport(judgement));
    return EXIT.judged;
  } catch (error) {
    if (error instanceof UserError && error.kind !== 'unavailable') {
      process.stderr.write(`${error.message}\n`);
      return EXIT.badUsage;
    }
    process.stderr.write(
      `The judge failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return EXIT.internalError;
  }
}

function parseRequest(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, run: { type: 'boolean' }, seed: { type: 'string' } },
    });
    const [slug, path, ...rest] = positionals;
    if (!slug || !path || rest.length > 0) throw new Error('Name an exercise and a file or folder.');
    const mode = values.run ? ('run' as const) : ('submit' as const);
    return { slug, path, mode, json: values.json ?? false, seed: values.seed ?? randomUUID() };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('invalid', `${message}\n\n${USAGE}`, { cause });
  }
}

async function judgeOnce(request: JudgeRequest, quiet: boolean): Promise<Judgement> {
  const machine = await openMachine({
    poolSize: 2,
    require: env.SANDBOX_REQUIRE,
    calibrations: calibrationFile(join(env.DATA_DIR, 'calibration.json')),
    logger: createLogger('judge'),
  });
  const progress = quiet || !process.stderr.isTTY ? () => {} : showProgress;
  try {
    return await judgePatiently(request, machine, progress);
  } finally {
    if (progress === showProgress) process.stderr.write('\r\x1b[K');
    await closeMachine(machine);
  }
}

/** The queue measures again later what a busy machine left open; at a terminal this is done while one waits. */
async function judgePatiently(
  request: JudgeRequest,
  machine: JudgeMachine,
  onProgress: (progress: JudgeProgress) => void,
): Promise<Judgement> {
  let judgement = await judge(request, machine, onProgress);
  for (const pauseMs of PAUSES_MS) {
    if (judgement.verdict !== 'inconclusive') break;
    await sleep(pauseMs);
    judgement = await judge(request, machine, onProgress);
  }
  return judgement;
}

function showProgress(progress: JudgeProgress): void {
  process.stderr.write(`\r\x1b[K${progressLine(progress)}`);
}
