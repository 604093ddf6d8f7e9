/** Factors to the first unit of each row; names in the singular. */
const UNITS: Record<string, number>[] = [
  {
    second: 1,
    sec: 1,
    s: 1,
    millisecond: 1e-3,
    msec: 1e-3,
    ms: 1e-3,
    microsecond: 1e-6,
    µs: 1e-6,
    us: 1e-6,
    nanosecond: 1e-9,
    ns: 1e-9,
    minute: 60,
    min: 60,
    hour: 3600,
    h: 3600,
  },
  {
    byte: 1,
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    tb: 1e12,
    kib: 2 ** 10,
    mib: 2 ** 20,
    gib: 2 ** 30,
    tib: 2 ** 40,
  },
  { percent: 1, '%': 1 },
  { time: 1, x: 1, '×': 1, fold: 1 },
];

/**
 * The number that somebody typed, in the question's unit; null when it is none. Groups of three digits may be separated
 * by a comma, a blank, "_" or an apostrophe; "1/2" and "1e3" are numbers. A unit behind it may be the question's own, in
 * words or short, or one that converts to it ("500 ms" where seconds are asked).
 */
export function parseNumber(text: string, unit: string | null): number | null {
  const match = text
    .normalize('NFKC')
    .trim()
    .replace(/^[≈~=]\s*/, '')
    .match(/^([+\-−]?[\d.,_' ]*\d(?:e[+-]?\d+)?|[+\-−]?\.\d+)(?:\s*\/\s*(\d+))?\s*(.*)$/i);
  if (!match?.[1]) return null;
  const value = plainNumber(match[1]) / Number(match[2] ?? 1);
  const factor = conversion(match[3] ?? '', unit);
  return factor === null || !Number.isFinite(value) ? null : value * factor;
}

function plainNumber(digits: string): number {
  const plain = digits.replaceAll('−', '-').replaceAll(/(?<=\d)[,_' ](?=\d{3}(?!\d))/g, '');
  return /[,_' ]/.test(plain) ? Number.NaN : Number(plain);
}

/** What to multiply with to get from the typed unit to the question's; null where there is no way. */
function conversion(typed: string, unit: string | null): number | null {
  const from = singular(typed);
  const to = singular(unit ?? '');
  // "requests" is enough where "requests per second" are asked.
  if (from === '' || from === to || (to !== '' && to.startsWith(`${from} `))) return 1;
  for (const row of UNITS) {
    const [a, b] = [row[from], row[to]];
    if (a !== undefined && b !== undefined) return a / b;
  }
  return null;
}

/** In small letters, every word in the singular: "Deadlocks a day." → "deadlock a day". */
function singular(unit: string): string {
  const words = unit
    .toLowerCase()
    .replaceAll('μ', 'µ')
    .split(/[\s.]+/);
  return words.map(singularWord).join(' ').trim();
}

function singularWord(word: string): string {
  if (/^[mnuµ]?s$/.test(word)) return word;
  return word.replace(/(?<=ss)es$/, '').replace(/(?<!s)s$/, '');
}
