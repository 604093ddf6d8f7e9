import 'server-only';
import type { Choice, QuestionView, TaskView } from '#lib/contracts/question-view.ts';
import { highlightLines } from '../markdown/highlight-lines.ts';
import type { Html } from '../markdown/html.ts';
import { renderMarkdown, renderPhrase } from '../markdown/render-markdown.ts';
import type { RenderedQuestion } from './rendered.ts';

/** A question with its texts as HTML. Texts that a process has rendered once are not rendered again. */
export async function renderQuestion(question: QuestionView): Promise<RenderedQuestion> {
  const [prompt, task] = await Promise.all([renderMarkdown(question.prompt), renderTask(question.task)]);
  return { ...question, prompt, task };
}

async function renderTask(task: TaskView): Promise<TaskView<Html>> {
  switch (task.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { ...task, options: await renderChoices(task.options) };
    case 'order':
      return { ...task, steps: await renderChoices(task.steps) };
    case 'match':
      return {
        ...task,
        headings: {
          left: await renderPhrase(task.headings.left),
          right: await renderPhrase(task.headings.right),
        },
        lefts: await renderChoices(task.lefts),
        rights: await renderChoices(task.rights),
      };
    case 'find-bug': {
      const { language, lines } = task.program;
      return {
        ...task,
        program: { language, lines: await highlightLines(language, lines) },
        after: task.after === null ? null : await renderMarkdown(task.after),
      };
    }
    case 'short':
    case 'numeric':
    case 'predict-output':
    case 'open':
      return task;
  }
}

function renderChoices(choices: Choice[]): Promise<Choice<Html>[]> {
  return Promise.all(choices.map(async ({ id, text }) => ({ id, text: await renderPhrase(text) })));
}
