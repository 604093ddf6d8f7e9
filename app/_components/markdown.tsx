import 'server-only';
import rehypeShiki from '@shikijs/rehype';
import type { ComponentProps } from 'react';
import { MarkdownAsync } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { cn } from '../_ui/cn.ts';

const highlight: [typeof rehypeShiki, Parameters<typeof rehypeShiki>[0]] = [
  rehypeShiki,
  {
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    defaultColor: false,
    langs: ['typescript', 'javascript', 'python', 'json', 'bash'],
    fallbackLanguage: 'text',
  },
];

/** Markdown as server-rendered HTML; raw HTML in it stays text. */
export function Markdown({ text, className }: { text: string; className?: string }) {
  return (
    <div className={cn('prose', className)}>
      <MarkdownAsync
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[highlight]}
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
