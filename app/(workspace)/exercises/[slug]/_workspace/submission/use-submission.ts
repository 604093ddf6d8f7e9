'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '#app/_browser/new-id.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import type { CustomCase, SubmissionView, SubmitRequest } from '#lib/contracts/submission.ts';
import { Refused, submit, watch } from './submission-client.ts';

export type SubmissionState =
  | { kind: 'none' }
  | { kind: 'sending'; mode: SubmitRequest['mode'] }
  | { kind: 'refused'; message: string }
  | { kind: 'open'; view: SubmissionView | null; mode: SubmitRequest['mode']; connected: boolean };

export interface HandIn {
  files: SourceFiles;
  /** Replace the sample cases of a run. */
  cases?: CustomCase[];
}

export interface UseSubmission {
  state: SubmissionState;
  /** Whether a judging is under way. */
  busy: boolean;
  /** `before` is awaited first; the page says from the start that something happens. */
  start(mode: SubmitRequest['mode'], handIn: HandIn, before: () => Promise<void>): void;
  /** Shows an earlier submission. */
  show(id: string, mode: SubmitRequest['mode']): void;
}

/** One submission at a time: hands it in, follows it, and calls `onDone` with its verdict. */
export function useSubmission(exercise: string, onDone: (view: SubmissionView) => void): UseSubmission {
  const [state, setState] = useState<SubmissionState>({ kind: 'none' });
  const stop = useRef<() => void>(undefined);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => () => stop.current?.(), []);

  const follow = useCallback((id: string, mode: SubmitRequest['mode'], fresh: boolean) => {
    stop.current?.();
    setState({ kind: 'open', view: null, mode, connected: true });
    stop.current = watch(id, {
      onView(view) {
        setState({ kind: 'open', view, mode, connected: true });
        if (fresh && view.status === 'done') done.current(view);
      },
      onConnection: (connected) =>
        setState((state) => (state.kind === 'open' ? { ...state, connected } : state)),
    });
  }, []);

  const start = useCallback<UseSubmission['start']>(
    async (mode, handIn, before) => {
      stop.current?.();
      setState({ kind: 'sending', mode });
      try {
        await before();
        follow(await submit({ exercise, mode, ...handIn, key: newId() }), mode, true);
      } catch (error) {
        setState({
          kind: 'refused',
          message: error instanceof Refused ? error.message : 'Something went wrong.',
        });
      }
    },
    [exercise, follow],
  );
  const show = useCallback<UseSubmission['show']>((id, mode) => follow(id, mode, false), [follow]);
  const busy = state.kind === 'sending' || (state.kind === 'open' && state.view?.status !== 'done');
  return { state, busy, start, show };
}
