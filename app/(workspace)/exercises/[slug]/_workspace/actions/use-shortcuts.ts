'use client';

import { useEffect, useRef } from 'react';

interface Shortcuts {
  run(): void;
  submit(): void;
  keys(): void;
}

/** Ctrl+' runs, Ctrl+Enter submits, ? lists the keys. Caught before the editor, which knows Ctrl+Enter too. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) current.current[action]();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

function actionOf(event: KeyboardEvent): keyof Shortcuts | null {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.key === 'Enter') return 'submit';
  if (control && (event.key === "'" || event.code === 'Quote')) return 'run';
  if (event.key === '?' && !control && !isTyping(event.target)) return 'keys';
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, .monaco-editor') !== null;
}
