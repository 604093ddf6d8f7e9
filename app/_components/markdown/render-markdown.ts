import 'server-only';
import rehypeShikiFromHighlighter from '@shikijs/rehype/core';
import type { Element, Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { remember } from '#lib/base/remember.ts';
import { highlightOptions } from './code-options.ts';
import { getHighlighter } from './highlighter.ts';
import type { Html } from './html.ts';

/** Texts whose HTML a process keeps: those of the whole corpus, some twelve a question. */
const MOST_KEPT = 6000;

/** Markdown as HTML with highlighted code. Raw HTML in the text stays out, and so do links to scripts. */
export const renderMarkdown = remember<Html>(MOST_KEPT, async (text) => {
  const pipeline = await getPipeline();
  return String(await pipeline.process(text)) as Html;
});

/** As `renderMarkdown`; a text of one paragraph comes without the paragraph, to stand inside a label or a line. */
export async function renderPhrase(text: string): Promise<Html> {
  const html = await renderMarkdown(text);
  const inner = html.match(/^<p>([\s\S]*)<\/p>$/)?.[1];
  return inner === undefined || inner.includes('<p>') ? html : (inner as Html);
}

let pipeline: ReturnType<typeof buildPipeline> | undefined;
function getPipeline() {
  pipeline ??= buildPipeline();
  return pipeline;
}

async function buildPipeline() {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize)
    .use(rehypeShikiFromHighlighter, await getHighlighter(), highlightOptions)
    .use(scrollableTables)
    .use(rehypeStringify);
}

/** A wide table scrolls sideways by itself, so the keyboard must reach it. */
function scrollableTables() {
  return (tree: Root) => {
    wrapTables(tree);
  };
}

function wrapTables(parent: Root | Element): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child;
    if (child.tagName !== 'table') {
      wrapTables(child);
      return child;
    }
    const properties = { className: ['table-scroll'], tabIndex: 0 };
    return { type: 'element', tagName: 'div', properties, children: [child] };
  }) as typeof parent.children;
}
