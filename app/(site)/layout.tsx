import type { ReactNode } from 'react';
import { SiteFooter } from '#app/_components/site-footer.tsx';

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <main id="main" tabIndex={-1} className="min-w-0 grow outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
