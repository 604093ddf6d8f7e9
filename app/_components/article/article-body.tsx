import type { Article, ArticleBlock, ArticleSection } from '#lib/contracts/article.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { DiagramFigure } from './diagram-figure.tsx';
import { TableOfContents } from './table-of-contents.tsx';

/** An article's text with its table of contents; title and what surrounds it are the page's. */
export function ArticleBody({ article }: { article: Article }) {
  return (
    <div className="stack gap-8 lg:grid-cols-[minmax(0,45rem)_minmax(0,14rem)] lg:gap-14">
      <div className="lg:order-2">
        <TableOfContents sections={article.sections} />
      </div>
      <article className="stack gap-10">
        <Markdown text={article.opening} className="text-lg" />
        {article.sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </article>
    </div>
  );
}

function Section({ section: { id, title, blocks } }: { section: ArticleSection }) {
  return (
    <section aria-labelledby={id} className="stack gap-4">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {blocks.map((block) => (
        <Block key={block.kind === 'text' ? block.text : block.diagram.name} block={block} />
      ))}
    </section>
  );
}

function Block({ block }: { block: ArticleBlock }) {
  return block.kind === 'text' ? <Markdown text={block.text} /> : <DiagramFigure diagram={block.diagram} />;
}
