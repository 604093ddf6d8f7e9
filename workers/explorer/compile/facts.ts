import type { AnyNode } from 'acorn';
import type { SourceModule } from './parse-module.ts';
import { boundNames, isFunction, walk } from './walk.ts';

type FunctionNode = Extract<AnyNode, { params: unknown }>;

/** What has to be known of the whole program before any of its modules is rewritten. */
export interface ProgramFacts {
  /** Names of properties that some class or object literal defines by a getter or a setter. */
  accessors: ReadonlySet<string>;
  /** Functions and methods by name; null where two share a name, so that a call can't be resolved by it. */
  functions: ReadonlyMap<string, FunctionNode | null>;
  /** Every name that the program binds somewhere; a global of such a name may mean something else. */
  bound: ReadonlySet<string>;
}

/** Reads the facts off the trees of all modules. */
export function collectFacts(modules: SourceModule[]): ProgramFacts {
  const accessors = new Set<string>();
  const functions = new Map<string, FunctionNode | null>();
  const bound = new Set<string>();
  const define = (name: string, node: FunctionNode) => functions.set(name, functions.has(name) ? null : node);

  for (const { tree } of modules)
    walk(tree, (node) => {
      if (isFunction(node))
        for (const param of node.params) for (const name of boundNames(param)) bound.add(name);
      if (node.type === 'FunctionDeclaration' && node.id) {
        bound.add(node.id.name);
        define(node.id.name, node);
      }
      if (node.type === 'ClassDeclaration' && node.id) bound.add(node.id.name);
      if (node.type === 'ImportSpecifier') bound.add(node.local.name);
      if (node.type === 'VariableDeclarator') {
        for (const name of boundNames(node.id)) bound.add(name);
        if (node.id.type === 'Identifier' && node.init && isFunction(node.init))
          define(node.id.name, node.init);
      }
      if (node.type === 'MethodDefinition' || node.type === 'Property') {
        const name =
          node.key.type === 'Identifier' || node.key.type === 'PrivateIdentifier' ? node.key.name : null;
        if (name !== null && (node.kind === 'get' || node.kind === 'set')) accessors.add(name);
        else if (name !== null && isFunction(node.value)) define(name, node.value);
      }
    });
  return { accessors, functions, bound };
}
