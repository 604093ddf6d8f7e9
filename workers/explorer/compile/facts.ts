import type { SourceModule } from './parse-module.ts';
import { boundNames, isFunction, walk } from './walk.ts';

/** What has to be known of the whole program before any of its modules is rewritten. */
export interface ProgramFacts {
  /** Names of properties that some class or object literal defines by a getter or a setter. */
  accessors: ReadonlySet<string>;
  /** Every name that the program binds somewhere; a global of such a name may mean something else. */
  bound: ReadonlySet<string>;
}

/** Reads the facts off the trees of all modules. */
export function collectFacts(modules: SourceModule[]): ProgramFacts {
  const accessors = new Set<string>();
  const bound = new Set<string>();

  for (const { tree } of modules)
    walk(tree, (node) => {
      if (isFunction(node))
        for (const param of node.params) for (const name of boundNames(param)) bound.add(name);
      if (node.type === 'FunctionDeclaration' && node.id) bound.add(node.id.name);
      if (node.type === 'ClassDeclaration' && node.id) bound.add(node.id.name);
      if (node.type === 'ImportSpecifier') bound.add(node.local.name);
      if (node.type === 'VariableDeclarator') for (const name of boundNames(node.id)) bound.add(name);
      if ((node.type === 'MethodDefinition' || node.type === 'Property') && node.kind !== 'init') {
        const { key, kind } = node;
        const isAccessor = kind === 'get' || kind === 'set';
        if (isAccessor && (key.type === 'Identifier' || key.type === 'PrivateIdentifier'))
          accessors.add(key.name);
      }
    });
  return { accessors, bound };
}
