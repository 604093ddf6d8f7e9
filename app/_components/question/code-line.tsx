import type { Html } from '../markdown/html.ts';

/** A line of a program with its number. */
export function CodeLine({ html, line }: { html: Html; line: number }) {
  return (
    <>
      <span className="w-10 shrink-0 select-none pr-3 text-right font-mono text-muted text-xs leading-6">
        <span className="sr-only">Line </span>
        {line}
      </span>
      <code
        className="shiki whitespace-pre text-[0.8125rem] leading-6"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: `Html` comes from our highlighter alone
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  );
}
