import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const NODE_MODULES = join(process.cwd(), 'node_modules');

/** Modules that exercises use: they keep their comments, which the editor shows on hovering. The rest keeps its types. */
const DOCUMENTED =
  /^@types\/node\/(worker_threads|perf_hooks|timers|timers\/promises|events|url|async_hooks)\.d\.ts$/;

/** The declarations of the Node that the judge runs, by path below node_modules. */
export async function readNodeTypes(): Promise<Record<string, string>> {
  const paths = [
    ...(await declarations('@types/node')),
    ...(await declarations('undici-types')),
    '@types/node/package.json',
    'undici-types/package.json',
  ];
  const texts = await Promise.all(paths.map(async (path) => readFile(join(NODE_MODULES, path), 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path, shortened(path, texts[index] ?? '')]));
}

async function declarations(root: string): Promise<string[]> {
  const names = await readdir(join(NODE_MODULES, root), { recursive: true });
  return names
    .filter((name) => name.endsWith('.d.ts') && !/^ts\d/.test(name))
    .map((name) => `${root}/${name}`);
}

const printer = ts.createPrinter({ removeComments: true });

function shortened(path: string, text: string): string {
  if (!path.endsWith('.d.ts') || DOCUMENTED.test(path)) return text;
  return printer.printFile(ts.createSourceFile(path, text, ts.ScriptTarget.ESNext)).replaceAll(/^ +/gm, '');
}
