import { languages, type Question, type QuestionTask } from '../../contracts/question.ts';
import type { Choice, QuestionView, TaskView } from '../../contracts/question-view.ts';
import { choiceId } from '../marking/choice-id.ts';
import { createRandom } from '../random.ts';

/**
 * A question as a candidate may see it before answering. The same seed gives the same order of options, steps and right
 * sides; ids don't depend on it.
 */
export function viewQuestion(question: Question, versionId: string, seed: string): QuestionView {
  const { slug, topic, meta, prompt, task } = question;
  return {
    slug,
    versionId,
    title: meta.title,
    kind: meta.kind,
    topic,
    difficulty: meta.difficulty,
    companies: meta.companies,
    languages: meta.only ? [meta.only] : languages,
    prompt: task.kind === 'find-bug' ? task.before : prompt,
    task: viewTask(task, seed),
  };
}

function viewTask(task: QuestionTask, seed: string): TaskView {
  const { shuffle } = createRandom(seed);
  switch (task.kind) {
    case 'true-false':
      return { kind: task.kind, options: task.options.map(toChoice) };
    case 'single':
    case 'multiple':
      return { kind: task.kind, options: shuffle(task.options).map(toChoice) };
    case 'numeric':
      return { kind: task.kind, unit: task.answer.unit ?? null };
    case 'order':
      return { kind: task.kind, steps: disorder(task.steps, shuffle).map(toChoice) };
    case 'match': {
      const rights = [...task.pairs, ...task.extras].map(({ right }) => toChoice({ text: right }));
      const lefts = task.pairs.map(({ left }) => toChoice({ text: left }));
      return { kind: task.kind, headings: task.headings, lefts, rights: shuffle(rights) };
    }
    case 'find-bug': {
      const { language, code } = task.program;
      const program = { language, lines: code.split('\n') };
      return { kind: task.kind, program, after: task.after || null };
    }
    case 'short':
    case 'predict-output':
    case 'open':
      return { kind: task.kind };
  }
}

function toChoice({ text }: { text: string }): Choice {
  return { id: choiceId(text), text };
}

/** Shuffled, but never left as it was: then the first step goes last. */
function disorder<T>(items: readonly T[], shuffle: (items: readonly T[]) => T[]): T[] {
  const shuffled = shuffle(items);
  const same = shuffled.every((item, place) => item === items[place]);
  return same ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
