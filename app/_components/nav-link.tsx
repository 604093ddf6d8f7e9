'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** A link of the main navigation that knows whether it is where one is. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const target = href.split('?')[0];
  const here = path === target || path.startsWith(`${target}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? 'page' : undefined}
      className="relative flex h-full items-center px-2 text-muted text-sm after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 hover:text-ink aria-[current]:text-ink aria-[current]:after:bg-accent"
    >
      {children}
    </Link>
  );
}
