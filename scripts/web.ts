import { createServer } from 'node:http';
import next from 'next';
import { inRoot } from './root.ts';
import { loadCompressedAssets } from './web/compressed-assets.ts';

/**
 * The production web server: Next.js, and in front of it the build's scripts and style sheets as Brotli, which
 * Next.js cannot send. `node scripts/web.ts --port 3000`.
 */
const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
const app = next({ dev: false, dir: inRoot(), port });
await app.prepare();
const handle = app.getRequestHandler();
const sendCompressed = loadCompressedAssets(inRoot('.next', 'static'));
const server = createServer((request, response) => {
  if (!sendCompressed(request, response)) void handle(request, response);
});
server.listen(port);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    // Pages that are open hold their connection for live events; they reconnect by themselves.
    server.closeAllConnections();
  });
}
