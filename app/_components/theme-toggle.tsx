'use client';

import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';

const themes = ['system', 'light', 'dark'] as const;
const icon = {
  system: 'M2.5 3.5h11v7h-11zM6 13h4M8 10.5V13',
  light:
    'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15M3 3l1.2 1.2M11.8 11.8 13 13M3 13l1.2-1.2M11.8 4.2 13 3',
  dark: 'M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6',
} as const;

const subscribe = () => () => {};

/** Steps through system, light and dark. What the server cannot know, the button says only in the browser. */
export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  const inBrowser = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  const current = themes.find((name) => inBrowser && name === theme) ?? 'system';
  const next = themes[(themes.indexOf(current) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      onClick={() => setTheme(next)}
      aria-label={`Theme: ${current}. Change to ${next}.`}
      title={`Theme: ${current}`}
      className="grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4 fill-none stroke-current"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d={icon[current]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  );
}
