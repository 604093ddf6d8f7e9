import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};

/** Whether it has answered the request. */
type Send = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers requests for what `precompress` left in a build's static folder, out of memory (about two megabytes).
 * Names of these files change with their contents, so browsers may keep them for ever.
 */
export function loadCompressedAssets(staticFolder: string): Send {
  const assets = readAssets(staticFolder);
  return (request, response) => {
    const asset = assets.get(request.url?.split('?')[0] ?? '');
    const acceptsBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!asset || !acceptsBrotli || !['GET', 'HEAD'].includes(request.method ?? '')) return false;
    response.writeHead(200, {
      'content-type': asset.type,
      'content-encoding': 'br',
      'content-length': asset.bytes.length,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    response.end(request.method === 'HEAD' ? undefined : asset.bytes);
    return true;
  };
}

function readAssets(folder: string): Map<string, { type: string; bytes: Buffer }> {
  const assets = new Map<string, { type: string; bytes: Buffer }>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const name = file.replace(/\.br$/, '');
    const type = TYPES[path.extname(name)];
    if (name === file || !type) continue;
    const url = `/_next/static/${name.split(path.sep).map(encodeURIComponent).join('/')}`;
    assets.set(url, { type, bytes: readFileSync(path.join(folder, file)) });
  }
  return assets;
}
