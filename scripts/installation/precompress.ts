import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
/** The best ratio for what every page loads; a tenth of its time for the few large files of the editor. */
const quality = (bytes: number) => (bytes < 256_000 ? 11 : 9);
const LEAST_BYTES = 1024;

/** Puts a Brotli file (RFC 7932) "x.js.br" beside each script and style sheet of a build. */
export async function precompress(staticFolder: string): Promise<void> {
  const files = readdirSync(staticFolder, { recursive: true, encoding: 'utf8' });
  await Promise.all(
    files
      .filter((file) => /\.(js|css)$/.test(file))
      .map((file) => compressFile(path.join(staticFolder, file))),
  );
}

async function compressFile(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length < LEAST_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality(text.length),
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  await writeFile(`${file}.br`, await compress(text, { params }));
}
