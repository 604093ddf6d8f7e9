import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Next.js keeps the X-Forwarded-For that a client sends, and hands no socket to routes. So this server appends the
 * address of its peer, as every proxy does: what is last is true (client-address.ts).
 */
export function appendPeerAddress(): void {
  subscribe('http.server.request.start', (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    const before = headers['x-forwarded-for'];
    headers['x-forwarded-for'] = [before, socket.remoteAddress].filter(Boolean).join(', ');
  });
}
