import 'server-only';
import { remember } from '#lib/base/remember.ts';
import { highlightOptions } from './code-options.ts';
import { getHighlighter } from './highlighter.ts';
import type { Html } from './html.ts';

/** A program as one piece of highlighted HTML a line. */
export async function highlightLines(language: string, lines: readonly string[]): Promise<Html[]> {
  return highlighted(JSON.stringify([language, lines.join('\n')]));
}

const highlighted = remember<Html[]>(500, async (key) => {
  const [lang, code] = JSON.parse(key) as [string, string];
  const html = (await getHighlighter()).codeToHtml(code, { ...highlightOptions, lang });
  const inner = html.slice(html.indexOf('<code>') + '<code>'.length, html.lastIndexOf('</code>'));
  return inner.split('\n') as Html[];
});
