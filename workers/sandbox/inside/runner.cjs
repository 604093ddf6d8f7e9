'use strict';
// The first code in every sandbox. Waits for a program, then answers one request at a time. Nothing secret is here:
// what runs below shares the process with the candidate's code, so the judge believes none of it.
const { closeSync, fstatSync } = require('node:fs');
const path = require('node:path');
const channel = require('./channel.cjs');
const wire = require('./wire.cjs');
const functionHarness = require('./function-harness.cjs');

const flushConsole = require('./flush-console.cjs');
const nextTurn = require('./next-turn.cjs');

/** Most sandboxes never need the others, so these are loaded with the program, before any code of the candidate's. */
const harnesses = {
  __proto__: null,
  function: () => functionHarness,
  stress: () => require('./stress-harness.cjs'),
  async: () => require('./async-harness.cjs'),
};

const { send, receive, quote } = channel;
const reallyExit = process.reallyExit.bind(process);
const importFile = (file) => import(file);
const warmUpModule = path.join(__dirname, 'warm-up.mjs');

/** Id of the request that is being worked on; an answer without it is not believed. */
let current = null;

async function main() {
  closeInherited();
  await warmUp();
  reportEnds();
  send('{"ready":true}');
  const request = receive();
  const harness = await answer(request, () => load(request));
  for (;;) {
    const next = receive();
    await answer(next, () => harness[next.operation](next));
  }
}

/** What the judge itself inherited from its parents (isolation/inherited-descriptors.ts), where it is here as well. */
function closeInherited() {
  for (const inherited of process.argv.splice(2)) {
    const fd = Number(inherited.split(':')[0]);
    if (identified(fd) === inherited) closeSync(fd);
  }
}

function identified(fd) {
  try {
    const { dev, ino } = fstatSync(fd, { bigint: true });
    return `${fd}:${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** First uses are slow: the module loader and the code paths of an answer are used once before anybody waits. */
async function warmUp() {
  await flushConsole();
  await importFile(warmUpModule);
  wire.decode(JSON.parse('{"a":[1,{"$":"undefined"}],"b":{"$":"Int32Array","base64":"AAAAAA=="}}'));
  wire.encode({ a: [1, -0, 'x'], b: new Map([[1, new Set([2n])]]), c: new Float64Array(1) }, 1000);
  await nextTurn();
}

async function load(request) {
  const harness = harnesses[request.harness]();
  await harness.prepare?.(request);
  const solution = await importFile(path.join(request.folder, request.entry));
  if (typeof solution[request.export] !== 'function') {
    throw new TypeError(`${request.source} does not export a function or class "${request.export}".`);
  }
  return harness.open(solution, request);
}

/** Runs one request and sends exactly one answer, unless the process ends before. */
async function answer(request, work) {
  current = request.id;
  const head = `{"id":${quote(request.id)},`;
  let result;
  let json;
  try {
    result = await work();
    const value = request.operation === 'load' ? 'null' : wire.encode(result, request.answerBytes);
    json = `${head}"value":${value}}`;
  } catch (error) {
    json =
      error instanceof wire.TooLarge
        ? `${head}"tooLarge":${quote(error.message)}}`
        : `${head}"error":${quote(wire.describeError(error))}}`;
  }
  await flushConsole();
  current = null;
  send(json);
  return result;
}

/** Tells the judge why the process is about to end, where it still can. */
function reportEnds() {
  let uncaught = null;
  process.on('uncaughtExceptionMonitor', (error) => {
    uncaught = wire.describeError(error);
  });
  process.on('exit', (code) => {
    if (current === null) return;
    const error = uncaught === null ? '' : `,"error":${quote(uncaught)}`;
    send(`{"id":${quote(current)},"exit":${Number(code) || 0}${error}}`);
  });
  process.on('beforeExit', () => {
    if (current === null) return;
    send(`{"id":${quote(current)},"stuck":true}`);
    reallyExit(0);
  });
}

main();
