import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { type AnyNode, type Program, parse } from 'acorn';
import { transformSync } from 'oxc-transform';
import type { Site } from '../program.ts';
import { SyntaxProblem } from './unsupported.ts';

/** A module without its types, and the way back to the lines that its author wrote. */
export interface SourceModule {
  name: string;
  tree: Program;
  siteOf(node: Pick<AnyNode, 'loc'>): Site;
}

/**
 * Takes the types off a TypeScript module with the judge's own transpiler and parses what is left.
 * @throws SyntaxProblem with the line of the first error.
 */
export function parseModule(name: string, source: string): SourceModule {
  const result = transformSync(name, source, {
    lang: 'ts',
    sourceType: 'module',
    target: 'es2022',
    sourcemap: true,
  });
  const error = result.errors.find((problem) => problem.severity === 'Error');
  if (error) throw new SyntaxProblem(error.message, placeInSource(name, source, error.labels[0]?.start ?? 0));
  if (!result.map) throw new Error(`The transpiler gave no source map for ${name}.`);
  const map = new TraceMap({ ...result.map, version: 3 });
  const tree = parse(result.code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  return {
    name,
    tree,
    siteOf: (node) => {
      const start = node.loc?.start ?? { line: 1, column: 0 };
      const { line, column } = originalPositionFor(map, start);
      return { file: name, line: line ?? 1, column: (column ?? 0) + 1 };
    },
  };
}

function placeInSource(file: string, source: string, offset: number): Site {
  const before = source.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
