'use strict';
// Noise injection: the candidate's Atomics operations are preceded and followed by short random pauses, in a pattern
// that changes with the round. It changes no result that is right, and makes wrong ones far likelier to show
// (Edelstein et al., "Multithreaded Java program test generation", IBM Systems Journal 41, 2002).
const real = {
  ...Object.fromEntries(Object.getOwnPropertyNames(Atomics).map((name) => [name, Atomics[name]])),
};
const { apply } = Reflect;
const asleep = new Int32Array(new SharedArrayBuffer(4));

/** Out of 65536: how often an operation is surrounded by a spin, and how often by a sleep. */
const PATTERNS = [
  { spin: 0, sleep: 0 },
  { spin: 32768, sleep: 0 },
  { spin: 16384, sleep: 1024 },
  { spin: 0, sleep: 8192 },
];
const LONGEST_SPIN = 256;
/** Turns of an empty loop, by pattern: short programs meet only when they begin together. */
const LONGEST_HEAD_START = [64, 4096, 512, 4096];
const SLEEP_MS = 0.03;

let state = 1;
let pattern = PATTERNS[0];

function random() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
}

function pause() {
  if (pattern.spin + pattern.sleep === 0) return;
  const dice = random() & 0xffff;
  if (dice < pattern.sleep) real.wait(asleep, 0, 0, SLEEP_MS);
  else if (dice < pattern.sleep + pattern.spin) for (let i = random() % LONGEST_SPIN; i > 0; i--);
}

/** Wraps every operation of Atomics in this thread. */
function install() {
  for (const name of Object.keys(real)) {
    if (typeof real[name] !== 'function') continue;
    const operation = real[name];
    Object.defineProperty(Atomics, name, {
      value: {
        [name](...args) {
          pause();
          const result = apply(operation, Atomics, args);
          pause();
          return result;
        },
      }[name],
      writable: true,
      configurable: true,
    });
  }
}

/** Chooses the pattern of a round: the last of the four slows one thread down only. */
function reseed(seed, round, thread, threads) {
  state =
    (Math.imul(seed ^ Math.imul(round + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(thread + 1, 0xc2b2ae35)) | 1;
  const kind = round % PATTERNS.length;
  const slowed = Math.floor(round / PATTERNS.length) % threads;
  pattern = kind < 3 || slowed === thread ? PATTERNS[kind] : PATTERNS[0];
  for (let i = random() % LONGEST_HEAD_START[kind]; i > 0; i--);
}
reseed.off = () => {
  pattern = PATTERNS[0];
};

module.exports = { install, reseed, pause };
