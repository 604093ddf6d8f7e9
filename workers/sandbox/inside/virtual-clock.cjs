'use strict';
// Timers and clocks that follow a simulated time. Callbacks fire in the order of their due time, ties in the order
// in which they were set; between two of them all microtasks run, as in Node's own event loop.
const timers = require('node:timers');
const timersPromises = require('node:timers/promises');
const { performance: performanceModule } = require('node:perf_hooks');
const { syncBuiltinESMExports } = require('node:module');

const realImmediate = setImmediate;
const realTimeout = setTimeout;
const RealDate = Date;
const activeResources = process.getActiveResourcesInfo.bind(process);
/** When the simulated time begins; a fixed day, so that runs can be repeated. */
const EPOCH = RealDate.UTC(2026, 0, 1);

/** Kinds of resources that are there when nothing happens; the real timers are those of this file. */
let idle = new Set();

let time = 0;
let sequence = 0;
let queue = [];
let immediates = [];

class Timer {
  constructor(callback, delay, args, repeats) {
    this.callback = callback;
    this.delay = clampDelay(delay);
    this.args = args;
    this.repeats = repeats;
    this.keepsAlive = true;
    this.refresh();
  }
  refresh() {
    this.close();
    this.cleared = false;
    this.due = time + this.delay;
    this.order = sequence++;
    insert(this);
    return this;
  }
  close() {
    this.cleared = true;
    const at = queue.indexOf(this);
    if (at >= 0) queue.splice(at, 1);
    return this;
  }
  ref() {
    this.keepsAlive = true;
    return this;
  }
  unref() {
    this.keepsAlive = false;
    return this;
  }
  hasRef() {
    return this.keepsAlive;
  }
  [Symbol.toPrimitive]() {
    byId.set(this.order, this);
    return this.order;
  }
  [Symbol.dispose]() {
    this.close();
  }
}
const byId = new Map();

/** As Node does: less than 1 ms, more than 2^31 − 1 and what is no number count as 1 ms. */
function clampDelay(delay) {
  const ms = Number(delay);
  return ms >= 1 && ms <= 2 ** 31 - 1 ? Math.trunc(ms) : 1;
}

/** Keeps the queue sorted by due time, then by order of setting. */
function insert(timer) {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (queue[middle].due <= timer.due) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, timer);
}

function checkCallback(callback) {
  if (typeof callback === 'function') return;
  throw Object.assign(new TypeError('The "callback" argument must be of type function.'), {
    code: 'ERR_INVALID_ARG_TYPE',
  });
}

function virtualSetTimeout(callback, delay, ...args) {
  checkCallback(callback);
  return new Timer(callback, delay, args, false);
}

function virtualSetInterval(callback, delay, ...args) {
  checkCallback(callback);
  return new Timer(callback, delay, args, true);
}

function virtualClear(timer) {
  if (timer instanceof Timer) timer.close();
  else byId.get(Number(timer))?.close();
}

function virtualSetImmediate(callback, ...args) {
  checkCallback(callback);
  const immediate = { callback, args, ref: () => immediate, unref: () => immediate, hasRef: () => true };
  immediates.push(immediate);
  return immediate;
}

function virtualClearImmediate(immediate) {
  immediates = immediates.filter((other) => other !== immediate);
}

function abortable(signal, start) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortError(signal));
    const stop = start(resolve);
    signal?.addEventListener(
      'abort',
      () => {
        stop();
        reject(abortError(signal));
      },
      { once: true },
    );
  });
}

function abortError(signal) {
  const error = new Error('The operation was aborted', { cause: signal.reason });
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' });
}

const virtualPromises = {
  setTimeout: (delay, value, options) =>
    abortable(options?.signal, (resolve) => {
      const timer = virtualSetTimeout(resolve, delay, value);
      return () => timer.close();
    }),
  setImmediate: (value, options) =>
    abortable(options?.signal, (resolve) => {
      const immediate = virtualSetImmediate(resolve, value);
      return () => virtualClearImmediate(immediate);
    }),
  async *setInterval(delay, value, options) {
    for (;;) yield await virtualPromises.setTimeout(delay, value, options);
  },
};
const scheduler = {
  wait: (delay, options) => virtualPromises.setTimeout(delay, undefined, options),
  yield: () => virtualPromises.setImmediate(),
};

/** Puts the simulated time in the place of the real one, for everything that is loaded from now on. */
function install() {
  idle = new Set(['Immediate', 'Timeout', ...activeResources()]);
  const functions = {
    setTimeout: virtualSetTimeout,
    setInterval: virtualSetInterval,
    setImmediate: virtualSetImmediate,
    clearTimeout: virtualClear,
    clearInterval: virtualClear,
    clearImmediate: virtualClearImmediate,
  };
  const promisify = Symbol.for('nodejs.util.promisify.custom');
  virtualSetTimeout[promisify] = virtualPromises.setTimeout;
  virtualSetImmediate[promisify] = virtualPromises.setImmediate;
  Object.assign(globalThis, functions);
  Object.assign(timers, functions);
  Object.assign(timersPromises, virtualPromises);
  Object.assign(timersPromises.scheduler, scheduler);
  installClocks();
  syncBuiltinESMExports();
  return { restart, now: () => time, sleep: virtualPromises.setTimeout, drive };
}

function installClocks() {
  globalThis.Date = class extends RealDate {
    static name = 'Date';
    constructor(...args) {
      if (args.length === 0) super(EPOCH + time);
      else super(...args);
    }
    static now() {
      return EPOCH + time;
    }
  };
  for (const clock of new Set([performance, performanceModule])) {
    Object.defineProperty(clock, 'now', { value: () => time, configurable: true, writable: true });
  }
  process.hrtime = Object.assign(
    (before) => {
      const nanoseconds =
        BigInt(Math.round(time * 1e6)) - (before ? BigInt(before[0]) * 10n ** 9n + BigInt(before[1]) : 0n);
      return [Number(nanoseconds / 10n ** 9n), Number(nanoseconds % 10n ** 9n)];
    },
    { bigint: () => BigInt(Math.round(time * 1e6)) },
  );
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    virtualSetTimeout(() => controller.abort(reason), delay).unref();
    return controller.signal;
  };
}

function restart() {
  time = 0;
  sequence = 0;
  queue = [];
  immediates = [];
  byId.clear();
}

/**
 * Lets events happen until the promise settles. When nothing can happen any more, the real event loop runs empty,
 * which the runner reports as a deadlock.
 */
function drive(promise) {
  return new Promise((resolve, reject) => {
    let settled = false;
    promise.then(
      (value) => {
        settled = true;
        realImmediate(() => resolve(value));
      },
      (error) => {
        settled = true;
        reject(error);
      },
    );
    const turn = () => {
      if (settled) return;
      if (step()) realImmediate(turn);
      else if (realWorkPending()) realTimeout(turn, 1);
    };
    realImmediate(turn);
  });
}

/** Whether files, workers or other things outside the simulated time may still call back. */
function realWorkPending() {
  return activeResources().some((resource) => !idle.has(resource));
}

/** Fires what is next; false when nothing is left that may fire. */
function step() {
  const immediate = immediates.shift();
  if (immediate !== undefined) {
    immediate.callback(...immediate.args);
    return true;
  }
  if (!queue.some((timer) => timer.keepsAlive)) return false;
  const timer = queue.shift();
  time = timer.due;
  timer.callback(...timer.args);
  if (timer.repeats && !timer.cleared) timer.refresh();
  return true;
}

module.exports = { install };
