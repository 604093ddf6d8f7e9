import type { ExerciseKind } from '#lib/contracts/exercise.ts';

/** What an exercise's kind is called on the screen. */
export const kindLabel = {
  function: 'function',
  speedup: 'speedup',
  sync: 'synchronisation',
  async: 'async',
} as const satisfies Record<ExerciseKind, string>;
