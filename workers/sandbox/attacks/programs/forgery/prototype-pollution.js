// expect: answer
// unharmed: judge, neighbour
export const attack = () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
