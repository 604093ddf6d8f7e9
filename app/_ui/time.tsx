'use client';

import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the reader's own time zone, which only the browser knows; until then in UTC. */
export function Time({ iso, className }: { iso: string; className?: string }) {
  const text = useSyncExternalStore(
    subscribe,
    () => format.format(new Date(iso)),
    () => `${iso.slice(0, 16).replace('T', ' ')} UTC`,
  );
  return (
    <time dateTime={iso} className={className}>
      {text}
    </time>
  );
}
