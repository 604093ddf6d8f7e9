'use strict';
// Node queues what does not fit into a pipe at once. An answer must not overtake what was printed before it.
const { Writable } = require('node:stream');

const { stdout, stderr } = process;
const pending = Object.getOwnPropertyDescriptor(Writable.prototype, 'writableLength').get;
const { write } = stdout;
const { apply } = Reflect;
const PromiseOf = Promise;

const flush = (stream) =>
  apply(pending, stream, []) === 0
    ? undefined
    : new PromiseOf((resolve) => apply(write, stream, ['', resolve]));

/** Resolves when everything that was printed is in the pipe, or can't get there any more. */
module.exports = async function flushConsole() {
  await flush(stdout);
  await flush(stderr);
};
