import { expect, it } from 'vitest';
import type { Question } from '../../contracts/question.ts';
import type { QuestionAnswer } from '../../contracts/question-answer.ts';
import { checkAnswer } from '../../domain/marking/check-answer.ts';
import { choiceId } from '../../domain/marking/choice-id.ts';
import { giveFeedback } from '../../domain/marking/give-feedback.ts';
import { viewQuestion } from '../../domain/questions/view-question.ts';
import { parseQuestion } from './parse-question.ts';
import { readQuestionFiles } from './read-question-files.ts';

const files = await readQuestionFiles('content/questions');
const questions = Object.entries(files).flatMap(([file, text]) => {
  const parsed = parseQuestion(file, text);
  return parsed.ok ? [parsed.question] : [];
});
const version = { versionId: 'version', attemptId: null };

it('every right answer of the corpus is marked right', () => {
  const wrong = questions.filter(({ task, ...question }) => {
    const answer = rightAnswer(task);
    return checkAnswer(task, answer) || !giveFeedback({ task, ...question }, answer, version).solved;
  });
  expect(wrong.map(({ slug }) => slug)).toEqual([]);
});

it('every common mistake of the corpus is marked wrong and recognised', () => {
  const missed = questions.flatMap(({ task, ...question }) =>
    ('mistakes' in task ? task.mistakes : [])
      .map(({ answer }) =>
        giveFeedback({ task, ...question }, { kind: task.kind, text: answer } as QuestionAnswer, version),
      )
      .filter(
        ({ score, parts }) =>
          score !== 0 || !('mistakes' in parts && parts.mistakes.some(({ given }) => given)),
      )
      .map(({ slug, answer }) => ({ slug, answer })),
  );
  expect(missed).toEqual([]);
});

it('what a candidate sees before answering has no explanation and no accepted answer in it', () => {
  for (const question of questions) {
    const { kind, ...view } = viewQuestion(question, 'version', 'seed');
    const shown = JSON.stringify(view);
    const told = secrets(question).filter((text) => shown.includes(JSON.stringify(text).slice(1, -1)));
    expect(told, `${question.slug} (${kind})`).toEqual([]);
    expect(shown).not.toMatch(/"(correct|why|accepted|answer|rubric|output|bugs)":/);
  }
});

it('the ids of choices are different within each question, and the same in every order', () => {
  for (const question of questions) {
    const idsOf = (seed: string) => {
      const { task } = viewQuestion(question, 'version', seed);
      if ('options' in task) return task.options.map(({ id }) => id);
      if (task.kind === 'order') return task.steps.map(({ id }) => id);
      return task.kind === 'match' ? [...task.lefts, ...task.rights].map(({ id }) => id) : [];
    };
    expect(new Set(idsOf('a')).size).toBe(idsOf('a').length);
    expect(idsOf('a').toSorted()).toEqual(idsOf('b').toSorted());
  }
});

it('steps to be ordered never come in the right order', () => {
  for (const question of questions.filter(({ task }) => task.kind === 'order')) {
    for (let seed = 0; seed < 50; seed += 1) {
      const { task } = viewQuestion(question, 'version', String(seed));
      if (task.kind !== 'order' || question.task.kind !== 'order') continue;
      expect(task.steps.map(({ text }) => text)).not.toEqual(question.task.steps.map(({ text }) => text));
    }
  }
});

function rightAnswer(task: Question['task']): QuestionAnswer {
  switch (task.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return {
        kind: task.kind,
        options: task.options.filter(({ correct }) => correct).map(({ text }) => choiceId(text)),
      };
    case 'short':
      return { kind: task.kind, text: task.accepted[0] ?? '' };
    case 'numeric':
      return { kind: task.kind, text: `${task.answer.value} ${task.answer.unit ?? ''}` };
    case 'order':
      return { kind: task.kind, steps: task.steps.map(({ text }) => choiceId(text)) };
    case 'match':
      return {
        kind: task.kind,
        pairs: Object.fromEntries(task.pairs.map(({ left, right }) => [choiceId(left), choiceId(right)])),
      };
    case 'predict-output':
      return { kind: task.kind, text: task.output };
    case 'find-bug':
      return { kind: task.kind, line: task.bugs[0]?.line ?? 0 };
    case 'open':
      return { kind: task.kind, text: task.modelAnswer, marks: task.rubric.map(() => true) };
  }
}

/** Texts that only somebody who has answered may see. */
function secrets({ task, inShort, explanation, python, node }: Question): string[] {
  const whys = [...('options' in task ? task.options : []), ...('mistakes' in task ? task.mistakes : [])];
  return [inShort, explanation, python, node, ...whys.map(({ why }) => why)].filter((text) => text !== null);
}
