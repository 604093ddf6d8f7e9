import { beforeAll, describe, expect, test } from 'vitest';
import { compileProgram } from '../compile/compile-program.ts';
import { type CorpusProgram, readCorpus } from '../read-corpus.ts';
import { SeededRandom } from '../runtime/clock.ts';
import { World } from '../runtime/world.ts';
import { searchBounded } from './bounded.ts';
import { searchPartialOrders } from './partial-order.ts';
import { samplePartialOrders, samplePriorities, sampleRandom } from './sampling.ts';
import type { OnRun } from './search.ts';
import { StateCache } from './state-cache.ts';

let corpus: CorpusProgram[] = [];
beforeAll(async () => {
  corpus = await readCorpus();
});

const small = [
  'counter/buggy-load-store',
  'counter/correct-retry',
  'rendezvous/correct-rendezvous',
  'rendezvous/buggy-one-word',
  'event/correct-event',
  'event/buggy-other-word',
  'peterson/buggy-turn-first',
];

const FAILS_HALF_WAY = ['assertion', 'mutual exclusion'];

describe('reductions', { timeout: 120_000 }, () => {
  test.each(small)(
    '%s: a state cache and partial-order reduction reach every outcome that all schedules reach',
    (name) => {
      const world = worldOf(name);
      const plain = outcomes(world, (onRun) =>
        searchBounded(world, { bound: Infinity, cache: null, timeouts: false }, onRun),
      );
      const cached = outcomes(world, (onRun) =>
        searchBounded(world, { bound: Infinity, cache: new StateCache(), timeouts: false }, onRun),
      );
      const reduced = outcomes(world, (onRun) => searchPartialOrders(world, onRun));
      expect(plain.complete && cached.complete && reduced.complete).toBe(true);
      expect(cached.found).toEqual(plain.found);
      expect(cached.runs).toBeLessThanOrEqual(plain.runs);
      expect(reduced.runs).toBeLessThanOrEqual(plain.runs);
      // A run that fails half-way hides the operations that partial-order reduction would learn from.
      const failsHalfWay = plain.found.filter((outcome) => FAILS_HALF_WAY.includes(outcome));
      if (failsHalfWay.length === 0) expect(reduced.found).toEqual(plain.found);
      else expect(reduced.found).toEqual(expect.arrayContaining(failsHalfWay));
    },
  );

  test('fewer preemptions never need more schedules', () => {
    const world = worldOf('condition/correct-sequence');
    const runs = [0, 1, 2, 3].map(
      (bound) =>
        outcomes(world, (onRun) =>
          searchBounded(world, { bound, cache: new StateCache(), timeouts: false }, onRun),
        ).runs,
    );
    expect(runs).toEqual(runs.toSorted((a, b) => a - b));
  });
});

describe('sampling', { timeout: 120_000 }, () => {
  const samplers = {
    random: (world: World, onRun: OnRun) =>
      sampleRandom(world, { random: new SeededRandom(5), timeouts: true }, onRun),
    'partial orders': (world: World, onRun: OnRun) =>
      samplePartialOrders(world, { random: new SeededRandom(5), timeouts: true }, onRun),
    priorities: (world: World, onRun: OnRun) =>
      samplePriorities(world, { random: new SeededRandom(5), timeouts: true }, 3, onRun),
  };

  test.each(Object.entries(samplers))('%s finds a lost wake-up that needs three threads', (_name, sample) => {
    const world = worldOf('mutex/buggy-futex-state', 1);
    let runs = 0;
    let found: string | undefined;
    sample(world, ({ failure }) => {
      runs += 1;
      found = failure?.kind;
      return !failure && runs < 20_000;
    });
    expect(found).toBe('lost wake-up');
  });

  test('the same seed draws the same schedules', () => {
    const world = worldOf('mutex/correct-futex');
    const draw = () => {
      const schedules: number[][] = [];
      sampleRandom(
        world,
        { random: new SeededRandom(3), timeouts: true },
        ({ schedule }) => schedules.push(schedule) < 50,
      );
      return schedules;
    };
    expect(draw()).toEqual(draw());
  });
});

function worldOf(name: string, which = 0): World {
  const program = corpus.find(({ family, name: own }) => `${family}/${own}` === name);
  const exploration = program?.cases[which];
  if (!program || !exploration) throw new Error(`There is no ${name} in the corpus.`);
  const compiled = compileProgram({
    files: { [program.file]: program.source },
    entry: program.file,
    scenario: { file: 'scenario.ts', source: program.scenario },
  });
  return new World(compiled, exploration, 4);
}

/**
 * How runs can end. Whether a notify came too early or never is told by the way and not by the state, and the memory
 * of a run that failed half-way by how far other threads were.
 */
function outcomes(world: World, search: (onRun: OnRun) => { complete: boolean }) {
  const found = new Set<string>();
  let runs = 0;
  const { complete } = search(({ failure, abandoned }) => {
    runs += 1;
    const kind = failure?.kind === 'lost wake-up' ? 'deadlock' : (failure?.kind ?? 'fine');
    const memory = [...new Int32Array(world.memory.main)].join();
    if (!abandoned) found.add(FAILS_HALF_WAY.includes(kind) ? kind : `${memory} ${kind}`);
    return runs < 300_000;
  });
  return { found: [...found].sort(), runs, complete };
}
