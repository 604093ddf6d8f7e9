import { describe, expect, it } from 'vitest';
import { type FrameProblem, FrameReader, jsonDepth } from './frame-reader.ts';

function frame(text: string): Buffer {
  const body = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
}

function readAll(chunks: Buffer[], maxBytes = 1000) {
  const frames: unknown[] = [];
  const problems: FrameProblem[] = [];
  const reader = new FrameReader(
    (value) => frames.push(value),
    (problem) => problems.push(problem),
  );
  reader.maxBytes = maxBytes;
  for (const chunk of chunks) reader.push(chunk);
  return { frames, problems };
}

describe('a frame reader', () => {
  it('finds the frames however the bytes are cut', () => {
    const bytes = Buffer.concat([frame('{"a":1}'), frame('[]'), frame('"é"')]);
    for (let size = 1; size <= bytes.length; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect(readAll(chunks), `pieces of ${size}`).toEqual({ frames: [{ a: 1 }, [], 'é'], problems: [] });
    }
  });

  it('refuses a frame by its length, before its bytes have come', () => {
    expect(readAll([Buffer.from([255, 255, 255, 255])])).toEqual({ frames: [], problems: ['too large'] });
    expect(readAll([frame('"1234"')], 5).problems).toEqual(['too large']);
    expect(readAll([frame('"1234"')], 6).frames).toEqual(['1234']);
  });

  it('refuses deep nesting without parsing it', () => {
    const deep = frame('['.repeat(2000) + ']'.repeat(2000));
    expect(readAll([deep], 10_000).problems).toEqual(['too deep']);
  });

  it.each(['', 'nope', '{"a":', '\u0000'])('refuses %j, which is not JSON', (text) => {
    expect(readAll([frame(text)]).problems).toEqual(['not JSON']);
  });

  it('is deaf after a problem', () => {
    expect(readAll([frame('nope'), frame('1')])).toEqual({ frames: [], problems: ['not JSON'] });
  });
});

describe('the depth of JSON text', () => {
  it.each([
    ['1', 0],
    ['[]', 1],
    ['[[],[[]]]', 3],
    ['{"a":[{"b":1}]}', 3],
    ['"[[[["', 0],
    ['["\\"[[["]', 1],
    ['["\\\\",[1]]', 2],
  ])('of %s is %i', (json, depth) => {
    expect(jsonDepth(Buffer.from(json))).toBe(depth);
  });
});
