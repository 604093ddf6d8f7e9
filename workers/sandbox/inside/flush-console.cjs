'use strict';
// Node queues what does not fit into a pipe at once. An answer must not overtake what was printed before it. Most
// programs print nothing, and opening the streams costs as much as a tenth of Node's own start: it is left until needed.
const { apply, getOwnPropertyDescriptor, defineProperty } = Reflect;
const PromiseOf = Promise;
const opened = [];

for (const name of ['stdout', 'stderr']) {
  const { get, ...rest } = getOwnPropertyDescriptor(process, name);
  let known = null;
  const open = () => {
    known ??= remember(apply(get, process, []));
    return known.stream;
  };
  defineProperty(process, name, { ...rest, get: open });
}

function remember(stream) {
  const { Writable } = require('node:stream');
  const pending = getOwnPropertyDescriptor(Writable.prototype, 'writableLength').get;
  const entry = { stream, write: stream.write, pending };
  opened[opened.length] = entry;
  return entry;
}

function flush({ stream, write, pending }) {
  if (apply(pending, stream, []) === 0) return undefined;
  return new PromiseOf((resolve) => apply(write, stream, ['', resolve]));
}

/** Resolves when everything that was printed is in the pipe, or can't get there any more. */
module.exports = async function flushConsole() {
  for (let i = 0; i < opened.length; i++) await flush(opened[i]);
};
