'use strict';
// One turn of the event loop: rejections that nobody handles surface, and what workers printed is written, before
// the answer is given.
const later = setImmediate;
const PromiseOf = Promise;

module.exports = () => new PromiseOf((resolve) => later(resolve));
