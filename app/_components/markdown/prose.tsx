import { cn } from '../../_ui/cn.ts';
import type { Html } from './html.ts';

/** Rendered Markdown. */
export function Prose({ html, className }: { html: Html; className?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `Html` comes from our sanitising renderer alone
  return <div className={cn('prose', className)} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Rendered Markdown of one line, inside a label, a heading or a cell. */
export function Phrase({ html, className }: { html: Html; className?: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `Html` comes from our sanitising renderer alone
  return <span className={cn('prose', className)} dangerouslySetInnerHTML={{ __html: html }} />;
}
