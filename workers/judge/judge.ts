import { loadTests } from '#lib/content/index.ts';
import type { CaseResult, Judgement, JudgeProgress } from '#lib/contracts/judgement.ts';
import { createRandom } from '#lib/domain/random.ts';
import { overallVerdict } from '#lib/domain/verdict.ts';
import { compile } from './compile/compile.ts';
import type { Transpiled } from './compile/transpile.ts';
import type { JudgeRequest } from './judge-request.ts';
import type { JudgeMachine } from './machine.ts';
import { type SpeedupPart, speedupPart } from './measure/speedup-part.ts';
import { InvalidCase } from './run/invalid-case.ts';
import { planCases } from './run/plan-cases.ts';
import type { PlannedCase } from './run/planned-case.ts';
import { programOf } from './run/program.ts';
import { runCases } from './run/run-cases.ts';

/**
 * Judges a candidate's files: compile, run, and measure what is correct and has to be fast.
 * @throws JudgeFault (or whatever the machinery throws) when it could not be judged: try again, blame nobody
 */
export async function judge(
  request: JudgeRequest,
  machine: JudgeMachine,
  onProgress: (progress: JudgeProgress) => void = () => {},
): Promise<Judgement> {
  const clock = startStageClock();
  const report = (part: Pick<Judgement, 'verdict' | 'cases'> & Partial<Judgement>): Judgement => ({
    exercise: request.exercise.slug,
    ...part,
    sandbox: { layers: machine.pool.layers },
    seed: request.seed,
    stages: clock.stages(),
  });

  const correctness = await machine.lease.shared(() => judgeCorrectness(request, machine, clock, onProgress));
  if ('diagnostics' in correctness) {
    return report({ verdict: 'compile error', cases: [], diagnostics: correctness.diagnostics });
  }
  const { cases, program } = correctness;
  const verdict = overallVerdict(cases.map((one) => one.verdict));
  if (verdict !== 'accepted' || request.mode === 'run' || request.exercise.meta.kind !== 'speedup') {
    return report({ verdict, cases });
  }
  clock.enter('measureMs');
  const part: SpeedupPart = await speedupPart(request, program, machine, (pairs) =>
    onProgress({ stage: 'measuring', done: pairs.length, total: cases.length, cases, pairs: [...pairs] }),
  );
  const { failed, ...measured } = part;
  return report({ ...measured, cases: failed ? [...cases, failed] : cases });
}

type Correctness =
  | { diagnostics: NonNullable<Judgement['diagnostics']> }
  | { cases: CaseResult[]; program: Transpiled };

async function judgeCorrectness(
  request: JudgeRequest,
  machine: JudgeMachine,
  clock: StageClock,
  onProgress: (progress: JudgeProgress) => void,
): Promise<Correctness> {
  const { exercise, files } = request;
  const planned = await plan(request);
  if (planned instanceof InvalidCase)
    return { cases: [planned.asResult()], program: { javascript: {}, maps: {} } };
  const total = planned.length;
  clock.enter('compileMs');
  onProgress({ stage: 'compiling', done: 0, total, cases: [] });
  const compiled = await compile(files, exercise.meta.entry, machine.checker);
  if (!compiled.ok) return { diagnostics: compiled.diagnostics };

  clock.enter('runMs');
  const cases: CaseResult[] = [];
  await runCases(
    machine.pool,
    programOf(exercise, compiled.program),
    planned,
    exercise.meta.limits,
    compiled.program.maps,
    (result) => {
      cases.push(result);
      onProgress({ stage: 'running', done: cases.length, total, cases: [...cases] });
    },
  );
  return { cases, program: compiled.program };
}

async function plan(request: JudgeRequest): Promise<PlannedCase[] | InvalidCase> {
  try {
    const tests = await loadTests(request.exercise);
    return await planCases(request.exercise, tests, request, createRandom(request.seed));
  } catch (error) {
    if (error instanceof InvalidCase) return error;
    throw error;
  }
}

type Stage = 'compileMs' | 'runMs' | 'measureMs';
interface StageClock {
  enter(stage: Stage): void;
  stages(): Judgement['stages'];
}

function startStageClock(): StageClock {
  const start = performance.now();
  const spent = { compileMs: 0, runMs: 0, measureMs: 0 };
  let current: { stage: Stage; since: number } | null = null;
  const close = () => {
    if (current) spent[current.stage] += performance.now() - current.since;
    current = null;
  };
  return {
    enter(stage) {
      close();
      current = { stage, since: performance.now() };
    },
    stages() {
      close();
      return { ...spent, totalMs: performance.now() - start };
    },
  };
}
