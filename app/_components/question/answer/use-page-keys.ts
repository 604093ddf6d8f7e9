import { useEffect, useEffectEvent } from 'react';

const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/**
 * Calls `onKey` for keys pressed anywhere on the page, but not while somebody types, holds Ctrl, Alt or Meta, or has a
 * dialog open. It returns whether it used the key.
 */
export function usePageKeys(onKey: (key: string) => boolean, active = true): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (target instanceof Element && target.closest(TYPING)) return;
    if (document.querySelector('[role="dialog"]')) return;
    if (onKey(event.key)) event.preventDefault();
  });
  useEffect(() => {
    if (!active) return;
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, [active]);
}
