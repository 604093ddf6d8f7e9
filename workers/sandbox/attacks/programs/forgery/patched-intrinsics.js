// expect: nothing gained
// unharmed: judge
JSON.stringify = () => '{"forged":true}';
JSON.parse = () => ({ forged: true });
Array.prototype.push = () => 0;
Array.prototype[Symbol.iterator] = function* () {};
Object.prototype.toJSON = () => 'forged';
Buffer.from = () => new Uint8Array(0);
Buffer.concat = () => new Uint8Array(0);
Promise.prototype.then = function () {
  return this;
};
Function.prototype.apply = () => 'forged';
Function.prototype.call = () => 'forged';
Reflect.apply = () => 'forged';
Map.prototype.forEach = () => {};
export const attack = () => [];
