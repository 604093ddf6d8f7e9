import 'server-only';
import { createLogger } from '#lib/base/logger.ts';

/** Proxies close connections that are silent for a minute. */
const HEARTBEAT_MS = 15_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform keeps Next.js from compressing, and so from holding events back.
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * Server-sent events (WHATWG HTML, section 9.2), one `data:` of JSON for each value, until the values end or the
 * browser goes away. Each value is a whole state, so a reconnecting browser needs no event id.
 * @throws what getting the first value throws: it is an answer of its own, not a stream that breaks off.
 */
export async function eventStream<T>(
  requestSignal: AbortSignal,
  values: (signal: AbortSignal) => AsyncGenerator<T, void, void>,
): Promise<Response> {
  const gone = new AbortController();
  const signal = AbortSignal.any([requestSignal, gone.signal]);
  const following = values(signal);
  const first = await following.next();
  const stream = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const encoder = new TextEncoder();
      const send = (text: string) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text));
      };
      const sendValue = (value: T) => send(`data: ${JSON.stringify(value)}\n\n`);
      const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
      try {
        if (!first.done) sendValue(first.value);
        for await (const value of following) sendValue(value);
      } catch (err) {
        createLogger('events').warn({ err }, 'A stream of events broke off; the browser will connect again');
      } finally {
        clearInterval(heartbeat);
        if (!signal.aborted) controller.close();
      }
    },
    cancel: () => gone.abort(),
  });
  return new Response(stream, { headers: HEADERS });
}
