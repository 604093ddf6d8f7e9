import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';

test('the order in which files are read does not matter', () => {
  expect(contentHash({ a: '1', b: '2' })).toBe(contentHash({ b: '2', a: '1' }));
});

test('every change of a path or a text gives another hash', () => {
  const folders = [
    { a: '1', b: '2' },
    { a: '2', b: '1' },
    { a: '1', c: '2' },
    { a: '1' },
    { a: '1', b: '2', c: '' },
    { ab: '12' },
    {},
  ];
  expect(new Set(folders.map((files) => contentHash(files as Record<string, string>))).size).toBe(
    folders.length,
  );
});

test('text cannot move between path and content unseen', () => {
  expect(contentHash({ 'a1:b': 'c' })).not.toBe(contentHash({ a: '1:bc' }));
});
