import type { AnyNode } from 'acorn';
import { boundNames, isFunction, walk } from './walk.ts';

/**
 * Variables that outlive an iteration of a loop and that the loop's own code assigns. What functions called in it
 * assign, and what is written to objects, is counted when it happens (`effects` of the thread).
 */
export function carriedVariables(parts: (AnyNode | null | undefined)[]): string[] {
  const fresh = new Set<string>();
  const assigned = new Set<string>();
  for (const part of parts)
    if (part)
      walk(part, (node) => {
        if (isFunction(node)) return false;
        if (node.type === 'VariableDeclaration') {
          const names = node.declarations.flatMap(({ id }) => boundNames(id));
          for (const name of names) (node.kind === 'var' ? assigned : fresh).add(name);
        }
        if (node.type === 'CatchClause' && node.param)
          for (const name of boundNames(node.param)) fresh.add(name);
        for (const name of assignedNames(node)) assigned.add(name);
        return true;
      });
  return [...assigned].filter((name) => !fresh.has(name));
}

/** Variables that this very node assigns. */
export function assignedNames(node: AnyNode): string[] {
  if (node.type === 'AssignmentExpression') return boundNames(node.left);
  if (node.type === 'UpdateExpression') return boundNames(node.argument);
  if (
    (node.type === 'ForOfStatement' || node.type === 'ForInStatement') &&
    node.left.type !== 'VariableDeclaration'
  )
    return boundNames(node.left);
  return [];
}

/** Names that a function declares itself: parameters, variables, functions and classes, those of inner functions apart. */
export function ownNames(params: readonly AnyNode[], body: AnyNode): Set<string> {
  const names = new Set(params.flatMap(boundNames));
  walk(body, (node) => {
    if (node.type === 'VariableDeclarator') for (const name of boundNames(node.id)) names.add(name);
    if (node.type === 'CatchClause' && node.param) for (const name of boundNames(node.param)) names.add(name);
    if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id)
      names.add(node.id.name);
    return node === body || !isFunction(node);
  });
  return names;
}
