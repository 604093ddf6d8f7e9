import { setTimeout as delay } from 'node:timers/promises';
import type { SubmissionView } from '#lib/contracts/submission.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import { onSubmissionChange } from './change-listener.ts';
import { getSubmission } from './get-submission.ts';

/** Changes that nobody announces: place in the queue, a judge that dies or comes. */
const LOOK_AGAIN_MS = 3000;
/** The same for what has a verdict that will be repeated, where nobody watches every second. */
const LOOK_AGAIN_DONE_MS = 30_000;

/**
 * A submission's state now and after each change until it has a verdict that stands or the signal fires. Changes that come
 * faster than they are read are skipped; the last one never is.
 * @param lookAgainMs after which it looks without having heard of a change
 */
export async function* watchSubmission(
  viewer: Viewer,
  id: string,
  signal: AbortSignal,
  lookAgainMs = LOOK_AGAIN_MS,
): AsyncGenerator<SubmissionView, void, void> {
  const changes = new Signal();
  const stop = onSubmissionChange(id, () => changes.raise());
  signal.addEventListener('abort', () => changes.raise(), { once: true });
  try {
    let last = '';
    while (!signal.aborted) {
      changes.lower();
      const view = await getSubmission(viewer, id);
      const text = JSON.stringify(view);
      if (text !== last) yield view;
      last = text;
      const done = view.status === 'done';
      if (done && !view.repeatAt) return;
      await changes.wait(done ? Math.max(lookAgainMs, LOOK_AGAIN_DONE_MS) : lookAgainMs);
    }
  } finally {
    stop();
  }
}

/** Remembers that something happened until it is lowered. */
class Signal {
  #raised = Promise.withResolvers<void>();

  raise(): void {
    this.#raised.resolve();
  }

  lower(): void {
    this.#raised = Promise.withResolvers<void>();
  }

  async wait(timeoutMs: number): Promise<void> {
    const timer = new AbortController();
    const timeout = delay(timeoutMs, undefined, { signal: timer.signal, ref: false }).catch(() => {});
    await Promise.race([this.#raised.promise, timeout]);
    timer.abort();
  }
}
