import type { AnyNode } from 'acorn';

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const bookkeeping = new Set(['type', 'start', 'end', 'loc', 'range']);

/** The nodes directly below a node, in the order of their properties. */
export function* children(node: AnyNode): Generator<AnyNode> {
  for (const [key, value] of Object.entries(node)) {
    if (bookkeeping.has(key)) continue;
    if (Array.isArray(value)) yield* value.filter(isNode);
    else if (isNode(value)) yield value;
  }
}

/** Visits a tree from the top; a visitor that answers `false` is not led below that node. */
export function walk(node: AnyNode, visit: (node: AnyNode) => unknown): void {
  if (visit(node) === false) return;
  for (const child of children(node)) walk(child, visit);
}

/** Whether any node of the tree satisfies the test. */
export function some(node: AnyNode, test: (node: AnyNode) => boolean): boolean {
  if (test(node)) return true;
  for (const child of children(node)) if (some(child, test)) return true;
  return false;
}

/** A copy of a node with each node directly below it replaced. */
export function mapChildren<T extends AnyNode>(node: T, replace: (child: AnyNode) => AnyNode): T {
  const copy: Record<string, unknown> = { ...node };
  for (const [key, value] of Object.entries(node)) {
    if (bookkeeping.has(key)) continue;
    if (Array.isArray(value)) copy[key] = value.map((item) => (isNode(item) ? replace(item) : item));
    else if (isNode(value)) copy[key] = replace(value);
  }
  // The copy has the node's own properties; only its children were exchanged, like for like.
  return copy as unknown as T;
}

export function isFunction(node: AnyNode): node is Extract<AnyNode, { params: unknown }> {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** Names that a pattern binds. */
export function boundNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((item) => (item ? boundNames(item) : []));
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}
