import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { IsolationBanner } from './_components/isolation-banner.tsx';
import { SiteHeader } from './_components/site-header.tsx';
import { ThemeProvider } from './_components/theme-provider.tsx';
import { inter, jetbrainsMono } from './fonts.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Lockstep: practise for the concurrency interview', template: '%s · Lockstep' },
  description:
    'Exercises about threads, locks, queues and worker pools, solved in TypeScript and judged for correctness, races, deadlocks and real speedup.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#0f161d' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang="en" className={`${inter.variable} ${jetbrainsMono.variable}`} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        <ThemeProvider nonce={nonce}>
          <SiteHeader />
          <IsolationBanner />
          {children}
        </ThemeProvider>
      </body>
    </html>
  );
}
