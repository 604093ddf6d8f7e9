import type { ExplorationCase } from '#lib/contracts/exploration.ts';
import { segmentsOf } from './shrink.ts';

const VERSION = '1';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ';

/** What a token stands for: the choices of one run of one case. */
export interface Replayable {
  case: ExplorationCase;
  schedule: number[];
}

/**
 * A run as a short text that is safe in an address: version, scenario, size and the choices, a letter for each with
 * how often it was made in a row: `1.counter.threads=2,rounds=1.a3b2a`.
 */
export function writeToken({ case: exploration, schedule }: Replayable): string {
  const size = Object.entries(exploration.size).map(([name, value]) => `${name}=${value}`);
  const choices = segmentsOf(schedule).map(
    ({ choice, length }) => `${LETTERS[choice]}${length > 1 ? length : ''}`,
  );
  return [VERSION, encodeURIComponent(exploration.scenario), size.join(','), choices.join('')].join('.');
}

/** The run that a token stands for, or null where the text is no token. */
export function readToken(token: string): Replayable | null {
  const match = /^1\.([^.]+)\.((?:[\w$]+=-?\d+,?)*)\.((?:[a-zA-J]\d*)*)$/.exec(token.trim());
  if (!match) return null;
  const [, scenario = '', sizes = '', choices = ''] = match;
  const size = Object.fromEntries(
    sizes
      .split(',')
      .filter(Boolean)
      .map((part) => part.split('='))
      .map(([name = '', value = '0']) => [name, Number(value)]),
  );
  const schedule = [...choices.matchAll(/([a-zA-J])(\d*)/g)].flatMap(([, letter = 'a', times = '']) =>
    new Array<number>(times === '' ? 1 : Math.min(Number(times), 20_000)).fill(LETTERS.indexOf(letter)),
  );
  const name = decodeURIComponent(scenario);
  return { case: { name, scenario: name, size }, schedule };
}
