import { Prose } from '../markdown/prose.tsx';
import { CodeLine } from './code-line.tsx';
import type { RenderedQuestion, RenderedTask } from './rendered.ts';

type QuestionPromptProps = {
  question: RenderedQuestion;
  /** Whether the program of a find-the-bug question belongs to it; else it follows as the input of the answer. */
  whole?: boolean;
};

/** What is asked. */
export function QuestionPrompt({ question: { prompt, task }, whole = false }: QuestionPromptProps) {
  return (
    <>
      <Prose html={prompt} className="text-lg/7" />
      {whole && task.kind === 'find-bug' && <Program task={task} />}
    </>
  );
}

function Program({ task }: { task: RenderedTask<'find-bug'> }) {
  return (
    <>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md border bg-surface py-2"
      >
        <div className="w-max min-w-full">
          {task.program.lines.map((html, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            <div key={index} className="flex pr-4">
              <CodeLine html={html} line={index + 1} />
            </div>
          ))}
        </div>
      </div>
      {task.after && <Prose html={task.after} />}
    </>
  );
}
