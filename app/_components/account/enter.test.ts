import { expect, test } from 'vitest';
import { safePath } from './enter.ts';

test('a path of this site is kept', () => {
  expect(safePath('/exercises/mutex?x=1')).toBe('/exercises/mutex?x=1');
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '',
  undefined,
  ['/a'],
])('%j does not lead to another site', (from) => {
  expect(safePath(from)).toBe('/exercises');
});
