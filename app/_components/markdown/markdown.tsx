import 'server-only';
import rehypeShikiFromHighlighter, { type RehypeShikiCoreOptions } from '@shikijs/rehype/core';
import type { ComponentProps } from 'react';
import { MarkdownAsync } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { cn } from '../../_ui/cn.ts';
import { getHighlighter } from './highlighter.ts';

const options: RehypeShikiCoreOptions = {
  themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  defaultColor: false,
  fallbackLanguage: 'text',
};

/** Markdown as server-rendered HTML; raw HTML in it stays text. */
export async function Markdown({ text, className }: { text: string; className?: string }) {
  const highlight = [rehypeShikiFromHighlighter, await getHighlighter(), options] as const;
  return (
    <div className={cn('prose', className)}>
      <MarkdownAsync
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[...highlight]]}
        components={{ pre: Pre, table: Table }}
      >
        {text}
      </MarkdownAsync>
    </div>
  );
}

/** Code scrolls sideways, so the keyboard must reach it. */
function Pre({ node: _node, ...rest }: ComponentProps<'pre'> & { node?: unknown }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
  return <pre {...rest} tabIndex={0} />;
}

function Table({ node: _node, ...rest }: ComponentProps<'table'> & { node?: unknown }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <div className="table-scroll" tabIndex={0}>
      <table {...rest} />
    </div>
  );
}
