'use strict';
// Calls the export with arguments and hands back what it returns.
const { decode } = require('./wire.cjs');
const nextTurn = require('./next-turn.cjs');
const { apply } = Reflect;

function open(solution, request) {
  return {
    async call(next) {
      const result = await apply(solution[request.export], undefined, decode(next.args));
      await nextTurn();
      return result;
    },
  };
}

module.exports = { open };
