'use strict';
// Runs an async scenario on a virtual clock: time passes only when nothing else can happen.
const path = require('node:path');
const virtualClock = require('./virtual-clock.cjs');

let clock;

/** Before the candidate's module is imported: it may keep what it finds in the global object. */
function prepare() {
  clock = virtualClock.install();
}

async function open(solution, request) {
  const { scenarios } = await import(path.join(request.folder, request.scenario));
  return {
    async async({ scenario, size }) {
      const { run } = scenarios[scenario] ?? {};
      if (run === undefined) throw new Error(`There is no scenario "${scenario}".`);
      clock.restart();
      const face = { now: clock.now, sleep: clock.sleep };
      return clock.drive(run(solution, face, size));
    },
  };
}

module.exports = { open, prepare };
