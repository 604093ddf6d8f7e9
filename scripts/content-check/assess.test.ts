import { expect, test } from 'vitest';
import type { Exercise } from '#lib/content/index.ts';
import { parseExercise } from '#lib/content/index.ts';
import { sampleExercise } from '#lib/content/sample-exercise.ts';
import type { Judgement } from '#lib/contracts/judgement.ts';
import { assess } from './assess.ts';
import { type Subject, subjectsOf } from './subjects.ts';

const exercise = sample();
const [reference, starter, wrong] = subjectsOf(exercise) as [Subject, Subject, Subject];

const judged = (verdict: Judgement['verdict'], wallMs = 1): Judgement => ({
  exercise: 'add',
  verdict,
  cases: [{ name: 'small', verdict, wallMs, hidden: false }],
  sandbox: { layers: [] },
  seed: '',
  stages: { compileMs: 0, runMs: 0, measureMs: 0, totalMs: 0 },
});
const state = (subject: Subject, outcome: Judgement | Error) => assess(exercise, subject, outcome).state;

test('the reference must be accepted', () => {
  expect(state(reference, judged('accepted'))).toBe('as it should be');
  expect(state(reference, judged('wrong answer'))).toBe('fault');
});

test('a wrong solution must get the verdict that it names, and no other', () => {
  expect(state(wrong, judged('wrong answer'))).toBe('as it should be');
  for (const verdict of ['accepted', 'time limit', 'compile error'] as const) {
    expect(state(wrong, judged(verdict))).toBe('fault');
  }
});

test('the starter must compile and be refused', () => {
  expect(state(starter, judged('wrong answer'))).toBe('as it should be');
  expect(state(starter, judged('accepted'))).toBe('fault');
  expect(state(starter, judged('compile error'))).toBe('fault');
});

test('a busy machine and a failed judge say nothing about a solution', () => {
  for (const subject of [reference, starter, wrong]) {
    expect(state(subject, judged('inconclusive'))).toBe('undecided');
    expect(state(subject, new Error('no sandbox'))).toBe('undecided');
  }
});

test('an accepted case that takes more than half of its limit is looked at again', () => {
  expect(state(reference, judged('accepted', 501))).toBe('undecided');
  expect(state(reference, judged('accepted', 499))).toBe('as it should be');
});

function sample(): Exercise {
  const parsed = parseExercise('add', sampleExercise());
  if (!parsed.ok) throw new Error('The sample has faults.');
  return parsed.exercise;
}
