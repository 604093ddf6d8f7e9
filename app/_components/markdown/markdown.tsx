import 'server-only';
import { Prose } from './prose.tsx';
import { renderMarkdown } from './render-markdown.ts';

/** Markdown as server-rendered HTML; raw HTML in it stays out. */
export async function Markdown({ text, className }: { text: string; className?: string }) {
  return <Prose html={await renderMarkdown(text)} className={className} />;
}
