'use strict';
// Wire values (lib/contracts/wire-value.ts) written straight as JSON text, with intrinsics captured before a
// candidate's code can replace them: no iterator, toJSON or patched method of the candidate's is called.
// Getters and proxies do run; they can only choose what this process says about itself.
const { types } = require('node:util');
const { apply, ownKeys, getOwnPropertyDescriptor, get: reflectGet, construct, defineProperty } = Reflect;
const quote = JSON.stringify;
const { isArray } = Array;
const { is } = Object;
const { isFinite: isFiniteNumber } = Number;
const StringOf = String;
const NumberOf = Number;
const BigIntOf = BigInt;
const bigintToString = BigInt.prototype.toString;
const mapForEach = Map.prototype.forEach;
const setForEach = Set.prototype.forEach;
const mapSet = Map.prototype.set;
const setAdd = Set.prototype.add;
const dateGetTime = Date.prototype.getTime;
const bufferFrom = Buffer.from;
const { base64Slice } = Buffer.prototype;
const [MapOf, SetOf, DateOf, ErrorOf] = [Map, Set, Date, Error];
const TypedArray = Object.getPrototypeOf(Int8Array);
const nameOfTypedArray = Object.getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag).get;
const uint8Set = TypedArray.prototype.set;
const typedArrays = {
  __proto__: null,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
};
const [ArrayBufferOf, SharedArrayBufferOf, Uint8ArrayOf] = [ArrayBuffer, SharedArrayBuffer, Uint8Array];

const MAX_DEPTH = 256;

/** Thrown when an answer is larger or deeper than the judge accepts. Not an Error: no prototype to patch. */
class TooLarge {
  constructor(message) {
    this.message = message;
  }
}

let left = 0;

/** JSON text of a value. Gives up early once it exceeds `limit` characters, so that no giant text is built. */
function encode(value, limit) {
  left = limit;
  return write(value, 0);
}

function spend(text) {
  left -= text.length;
  if (left < 0) throw new TooLarge('The answer is too large.');
  return text;
}

function write(value, depth) {
  if (depth > MAX_DEPTH) throw new TooLarge('The answer is nested too deeply, or contains itself.');
  switch (typeof value) {
    case 'string':
      left -= value.length;
      if (left < 0) throw new TooLarge('The answer is too large.');
      return quote(value);
    case 'boolean':
      return spend(value ? 'true' : 'false');
    case 'number':
      if (isFiniteNumber(value) && !is(value, -0)) return spend(`${value}`);
      return spend(`{"$":"number","text":"${is(value, -0) ? '-0' : value}"}`);
    case 'undefined':
      return spend('{"$":"undefined"}');
    case 'bigint':
      return spend(`{"$":"bigint","text":"${apply(bigintToString, value, [])}"}`);
    case 'object':
      return value === null ? spend('null') : writeObject(value, depth + 1);
    default:
      return spend(`{"$":"unsupported","what":"${typeof value}"}`);
  }
}

function writeObject(value, depth) {
  if (isArray(value)) return `[${writeItems(value, depth)}]`;
  if (types.isMap(value)) return writeMap(value, depth);
  if (types.isSet(value)) return writeSet(value, depth);
  if (types.isDate(value)) {
    const ms = apply(dateGetTime, value, []);
    return spend(`{"$":"Date","ms":${isFiniteNumber(ms) ? ms : 'null'}}`);
  }
  if (types.isNativeError(value)) {
    const { name, message } = describeError(value);
    return spend(`{"$":"Error","name":${quote(name)},"message":${quote(message)}}`);
  }
  if (types.isPromise(value)) return spend('{"$":"unsupported","what":"Promise"}');
  if (types.isTypedArray(value)) return writeBytes(apply(nameOfTypedArray, value, []), value);
  if (types.isDataView(value)) return writeBytes('DataView', value);
  if (types.isSharedArrayBuffer(value)) return writeBytes('SharedArrayBuffer', new Uint8ArrayOf(value));
  if (types.isArrayBuffer(value)) return writeBytes('ArrayBuffer', new Uint8ArrayOf(value));
  return writePlain(value, depth);
}

function writeItems(array, depth) {
  let text = '';
  const { length } = array;
  for (let i = 0; i < length; i++) {
    left--;
    text += (i === 0 ? '' : ',') + write(array[i], depth);
  }
  return text;
}

function writeMap(map, depth) {
  let text = '';
  apply(mapForEach, map, [
    (value, key) => {
      text += `${text === '' ? '' : ','}[${write(key, depth)},${write(value, depth)}]`;
    },
  ]);
  return spend('{"$":"Map","entries":[') + text + spend(']}');
}

function writeSet(set, depth) {
  let text = '';
  apply(setForEach, set, [
    (value) => {
      text += (text === '' ? '' : ',') + write(value, depth);
    },
  ]);
  return spend('{"$":"Set","values":[') + text + spend(']}');
}

function writeBytes(name, view) {
  left -= (view.byteLength * 4) / 3;
  if (left < 0) throw new TooLarge('The answer is too large.');
  const bytes = apply(bufferFrom, Buffer, [view.buffer, view.byteOffset, view.byteLength]);
  return `{"$":"${name}","base64":"${apply(base64Slice, bytes, [0, bytes.length])}"}`;
}

/** Own enumerable string keys; an object with a key "$" is written as entries, so that it can't pass for a tag. */
function writePlain(object, depth) {
  const keys = ownKeys(object);
  let plain = '';
  let pairs = '';
  let escaped = false;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (typeof key !== 'string' || !getOwnPropertyDescriptor(object, key)?.enumerable) continue;
    if (key === '$') escaped = true;
    const name = spend(quote(key));
    const value = write(reflectGet(object, key), depth);
    plain += `${plain === '' ? '' : ','}${name}:${value}`;
    pairs += `${pairs === '' ? '' : ','}[${name},${value}]`;
  }
  return escaped ? `{"$":"object","entries":[${pairs}]}` : `{${plain}}`;
}

/** The value of a request's wire value. The judge is trusted: the form is not checked. */
function decode(wire) {
  if (typeof wire !== 'object' || wire === null) return wire;
  if (isArray(wire)) {
    for (let i = 0; i < wire.length; i++) wire[i] = decode(wire[i]);
    return wire;
  }
  if (getOwnPropertyDescriptor(wire, '$') === undefined) {
    const keys = ownKeys(wire);
    for (let i = 0; i < keys.length; i++) put(wire, keys[i], decode(wire[keys[i]]));
    return wire;
  }
  return decodeTagged(wire);
}

function put(object, key, value) {
  defineProperty(object, key, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function decodeTagged(wire) {
  switch (wire.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return NumberOf(wire.text);
    case 'bigint':
      return BigIntOf(wire.text);
    case 'Map': {
      const map = new MapOf();
      for (let i = 0; i < wire.entries.length; i++) {
        apply(mapSet, map, [decode(wire.entries[i][0]), decode(wire.entries[i][1])]);
      }
      return map;
    }
    case 'Set': {
      const set = new SetOf();
      for (let i = 0; i < wire.values.length; i++) apply(setAdd, set, [decode(wire.values[i])]);
      return set;
    }
    case 'Date':
      return new DateOf(wire.ms ?? NaN);
    case 'Error': {
      const error = new ErrorOf(wire.message);
      put(error, 'name', wire.name);
      return error;
    }
    case 'object': {
      const object = {};
      for (let i = 0; i < wire.entries.length; i++)
        put(object, wire.entries[i][0], decode(wire.entries[i][1]));
      return object;
    }
    default:
      return decodeBytes(wire);
  }
}

function decodeBytes(wire) {
  const bytes = apply(bufferFrom, Buffer, [wire.base64, 'base64']);
  const buffer =
    wire.$ === 'SharedArrayBuffer' ? new SharedArrayBufferOf(bytes.length) : new ArrayBufferOf(bytes.length);
  apply(uint8Set, new Uint8ArrayOf(buffer), [bytes]);
  const type = typedArrays[wire.$];
  return type === undefined ? buffer : construct(type, [buffer]);
}

/** Name, message and stack of anything that was thrown, however hostile; always strings of bounded length. */
function describeError(thrown) {
  const read = (key) => {
    try {
      const value = reflectGet(thrown, key);
      return typeof value === 'string' ? shorten(value) : '';
    } catch {
      return '';
    }
  };
  if ((typeof thrown === 'object' && thrown !== null) || typeof thrown === 'function') {
    return { name: read('name') || 'Error', message: read('message'), stack: read('stack') };
  }
  return { name: 'thrown', message: shorten(StringOf(thrown)), stack: '' };
}

const stringSlice = String.prototype.slice;
function shorten(text) {
  return apply(stringSlice, text, [0, 8000]);
}

module.exports = { encode, decode, describeError, TooLarge };
