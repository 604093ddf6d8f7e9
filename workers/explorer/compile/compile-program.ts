import type { Program as Tree } from 'acorn';
import { generate } from 'astring';
import type { CompiledModule, Program, Site } from '../program.ts';
import { collectFacts, type ProgramFacts } from './facts.ts';
import { parseModule, type SourceModule } from './parse-module.ts';
import { rewriteModule } from './rewrite/module.ts';
import { UnsupportedSyntax } from './unsupported.ts';

/** TypeScript sources by file name. The scenario may import the candidate's files, never the other way round. */
export interface ProgramSources {
  files: Record<string, string>;
  entry: string;
  scenario: { file: string; source: string };
}

/**
 * Rewrites a candidate's modules and the scenario so that every access of shared memory and every Atomics operation
 * is a `yield`, with the place in the sources of each.
 * @throws UnsupportedSyntax naming the line of what the explorer does not model, SyntaxProblem for what no compiler takes.
 */
export function compileProgram({ files, entry, scenario }: ProgramSources): Program {
  const sources = new Map([...Object.entries(files), [scenario.file, scenario.source]]);
  const parsed = new Map([...sources].map(([name, source]) => [name, parseModule(name, source)]));
  const ordered = importOrder(parsed, [entry, scenario.file]);
  const facts = collectFacts(ordered);
  const sites: Site[] = [];
  const modules = ordered.map((module) => compileModule(module, facts, sites));
  return { modules, entry, scenario: scenario.file, sites };
}

interface Mapping {
  original: { line: number; column: number } | null;
  generated: { line: number };
}

function compileModule(module: SourceModule, facts: ProgramFacts, sites: Site[]): CompiledModule {
  const { body, stateless } = rewriteModule(module, facts, sites);
  const starts: (Mapping['original'] | undefined)[] = [];
  const tree: Tree = { start: 0, end: 0, type: 'Program', sourceType: 'script', body };
  const code = generate(tree, {
    sourceMap: {
      // The printer's map, reduced to what an error's stack needs: the source line of each printed line.
      addMapping: ({ original, generated }: Mapping) => {
        starts[generated.line] ??= original;
      },
      file: module.name,
      sourceRoot: '',
      setSourceContent() {},
      toString: () => '',
    } as never,
  });
  const toSource = (start: Mapping['original'] | undefined) =>
    start ? module.siteOf({ loc: { start, end: start } }).line : 0;
  return { name: module.name, code, lines: Array.from(starts, toSource), stateless };
}

/** Modules in the order in which they run: what is imported before who imports it. */
function importOrder(modules: Map<string, SourceModule>, roots: string[]): SourceModule[] {
  const ordered: SourceModule[] = [];
  const open = new Set<string>();
  const visit = (name: string) => {
    const module = modules.get(name);
    if (!module || ordered.includes(module)) return;
    open.add(name);
    for (const node of module.tree.body) {
      if (node.type !== 'ImportDeclaration') continue;
      const target = String(node.source.value).replace(/^\.\//, '');
      if (!modules.has(target))
        throw new UnsupportedSyntax(
          `The explorer can’t follow the import of "${node.source.value}".`,
          module.siteOf(node),
        );
      if (open.has(target))
        throw new UnsupportedSyntax(
          'The explorer can’t follow modules that import each other in a circle.',
          module.siteOf(node),
        );
      visit(target);
    }
    open.delete(name);
    ordered.push(module);
  };
  roots.forEach(visit);
  return ordered;
}
