import 'server-only';
import type { FeedbackParts, QuestionFeedback } from '#lib/contracts/question-feedback.ts';
import type { Html } from '../markdown/html.ts';
import { renderMarkdown, renderPhrase } from '../markdown/render-markdown.ts';
import type { RenderedFeedback } from './rendered.ts';

/** Feedback with its texts as HTML. Texts that a process has rendered once are not rendered again. */
export async function renderFeedback(feedback: QuestionFeedback): Promise<RenderedFeedback> {
  return {
    ...feedback,
    parts: await renderParts(feedback.parts),
    inShort: await renderMarkdown(feedback.inShort),
    explanation: await renderMarkdown(feedback.explanation),
    python: await renderOptional(feedback.python),
    node: await renderOptional(feedback.node),
    caveats: await renderOptional(feedback.caveats),
  };
}

async function renderOptional(text: string | null): Promise<Html | null> {
  return text === null ? null : renderMarkdown(text);
}

async function renderParts(parts: FeedbackParts): Promise<FeedbackParts<Html>> {
  switch (parts.kind) {
    case 'single':
    case 'multiple':
    case 'true-false':
      return { ...parts, options: await each(parts.options, renderChoice) };
    case 'order':
      return { ...parts, steps: await each(parts.steps, renderChoice) };
    case 'match':
      return renderMatch(parts);
    case 'short':
    case 'numeric':
    case 'predict-output':
      return { ...parts, mistakes: await each(parts.mistakes, renderWhy) };
    case 'find-bug':
      return {
        ...parts,
        bugs: await each(parts.bugs, renderWhy),
        innocent: await each(parts.innocent, renderWhy),
        fix: await renderMarkdown(parts.fix),
      };
    case 'open':
      return {
        ...parts,
        rubric: await each(parts.rubric, async (point) => ({
          ...point,
          text: await renderPhrase(point.text),
        })),
        modelAnswer: await renderMarkdown(parts.modelAnswer),
      };
  }
}

type Match<Text extends string> = Extract<FeedbackParts<Text>, { kind: 'match' }>;

async function renderMatch({ headings, pairs, extras, ...rest }: Match<string>): Promise<Match<Html>> {
  return {
    ...rest,
    headings: { left: await renderPhrase(headings.left), right: await renderPhrase(headings.right) },
    pairs: await each(pairs, async (pair) => ({
      ...(await renderWhy(pair)),
      left: await renderPhrase(pair.left),
      right: await renderPhrase(pair.right),
      given: pair.given === null ? null : await renderPhrase(pair.given),
    })),
    extras: await each(extras, async (extra) => ({
      ...(await renderWhy(extra)),
      right: await renderPhrase(extra.right),
    })),
  };
}

async function renderChoice<T extends { text: string; why: string }>(choice: T) {
  return { ...(await renderWhy(choice)), text: await renderPhrase(choice.text) };
}

async function renderWhy<T extends { why: string }>(part: T): Promise<Omit<T, 'why'> & { why: Html }> {
  return { ...part, why: await renderMarkdown(part.why) };
}

function each<From, To>(parts: readonly From[], render: (part: From) => Promise<To>): Promise<To[]> {
  return Promise.all(parts.map((part) => render(part)));
}
