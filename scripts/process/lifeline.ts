import { Socket } from 'node:net';

/**
 * Calls `onParentGone` when the process that started this command (bootstrap.mjs) is no more, even after kill -9:
 * the descriptor that it left open for this ends with it.
 */
export function watchLifeline(onParentGone: () => void): void {
  const descriptor = Number(process.env.LOCKSTEP_LIFELINE);
  delete process.env.LOCKSTEP_LIFELINE; // Not for this process's own children.
  if (!Number.isInteger(descriptor) || descriptor < 3) return;
  const lifeline = new Socket({ fd: descriptor, readable: true, writable: false });
  lifeline.on('error', () => {});
  lifeline.on('close', onParentGone);
  lifeline.resume();
  lifeline.unref();
}
