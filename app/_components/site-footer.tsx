import { TextLink } from '../_ui/text-link.tsx';

export function SiteFooter() {
  return (
    <footer className="border-t text-muted text-sm">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-5 sm:px-6">
        <p>Lockstep runs your code on Node 24 in a sandbox, on the cores of this server.</p>
        <TextLink href="/exercises">Exercises</TextLink>
      </div>
    </footer>
  );
}
