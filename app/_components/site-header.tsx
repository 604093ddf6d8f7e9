import Link from 'next/link';
import { getViewer } from '#app/_server/viewer.ts';
import { hasAccount } from '#lib/domain/viewer.ts';
import { Logo } from './logo.tsx';
import { NavLink } from './nav-link.tsx';
import { SignInLink } from './sign-in-link.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

export async function SiteHeader() {
  const viewer = await getViewer();
  return (
    <header className="sticky top-0 z-30 border-b bg-paper/95 backdrop-blur-sm">
      <div className="flex h-12 items-center gap-2 px-3 sm:gap-4 sm:px-5">
        <Link
          href="/"
          prefetch={false}
          className="flex items-center gap-2 rounded-sm font-semibold text-lg tracking-tight"
        >
          <Logo className="size-6" />
          <span className="max-[22rem]:sr-only">Lockstep</span>
        </Link>
        <nav aria-label="Main" className="flex h-full items-center">
          <NavLink href="/exercises">Exercises</NavLink>
        </nav>
        <div className="ml-auto flex h-full items-center gap-1">
          <ThemeToggle />
          {hasAccount(viewer) ? <NavLink href="/account">Account</NavLink> : <SignInLink />}
        </div>
      </div>
    </header>
  );
}
