import type { ArticleSection } from '#lib/contracts/article.ts';

/** The sections of an article as links; beside the text where there is room, to unfold above it elsewhere. */
export function TableOfContents({ sections }: { sections: readonly ArticleSection[] }) {
  const links = (
    <ol className="stack gap-1.5 text-sm">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} className="text-muted hover:text-accent hover:underline">
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav aria-label="On this page" className="sticky top-20 stack gap-3 border-l pl-5 max-lg:hidden">
        <p className="label-caps text-muted" aria-hidden="true">
          On this page
        </p>
        {links}
      </nav>
      <nav aria-label="On this page" className="lg:hidden">
        <details className="rounded-lg border bg-surface">
          <summary className="px-4 py-2.5 text-sm">On this page</summary>
          <div className="border-t px-4 py-3">{links}</div>
        </details>
      </nav>
    </>
  );
}
