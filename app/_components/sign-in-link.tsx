'use client';

import { usePathname } from 'next/navigation';
import { NavLink } from './nav-link.tsx';

/** To the sign-in page, and from there back to where one is. */
export function SignInLink() {
  const path = usePathname();
  const from = path.startsWith('/sign-') ? '' : `?from=${encodeURIComponent(path)}`;
  return <NavLink href={`/sign-in${from}`}>Sign in</NavLink>;
}
