'use client';

import { useEffect, useState } from 'react';
import type { SaveState } from './draft-store.ts';

/** Where the code is safe at this moment. Not a live region: it would speak with every word that is typed. */
export function SaveStatus({ state }: { state: SaveState }) {
  const now = useNow();
  return <span className="truncate">{words(state, now)}</span>;
}

function words(state: SaveState, now: number): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? 'Saved' : `Saved ${age(now - state.at)} ago`;
    case 'saving':
      return 'Saving…';
    case 'offline':
      return 'Offline: kept in this browser, sent when the connection is back';
    case 'refused':
      return `Kept in this browser only: ${state.message}`;
    case 'conflict':
      return 'Kept in this browser only: see above';
  }
}

function age(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h`;
}

function useNow(): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
