import type { AnyNode, CallExpression, Program } from 'acorn';
import { generate } from 'astring';
import { parseModule } from '../compile/parse-module.ts';
import { walk } from '../compile/walk.ts';

/** One change of a program that makes it wrong, unless it makes no difference. */
export interface Mutant {
  operator: string;
  /** Line of the original. */
  line: number;
  source: string;
}

/** A change of the tree, and how to take it back. */
interface Change {
  operator: string;
  node: AnyNode;
  apply(): () => void;
}

/**
 * All mutants of a program by these operators: a statement or a notify dropped, two statements swapped, `while` made
 * `if`, an atomic read or write made plain, a read-modify-write torn in two, a comparison turned, a constant moved by one.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const module = parseModule(file, source);
  const original = generate(module.tree);
  const mutants = new Map<string, Mutant>();
  for (const { operator, node, apply } of changesOf(module.tree)) {
    const undo = apply();
    const mutated = generate(module.tree);
    undo();
    if (mutated !== original && !mutants.has(mutated))
      mutants.set(mutated, { operator, line: module.siteOf(node).line, source: mutated });
  }
  return [...mutants.values()];
}

function changesOf(tree: Program): Change[] {
  const changes: Change[] = [];
  const exchange = (operator: string, node: AnyNode, values: Record<string, unknown>) =>
    changes.push({ operator, node, apply: () => assignAll(node, values) });
  walk(tree, (node) => {
    if (node.type === 'BlockStatement') changes.push(...statementChanges(node.body));
    if (node.type === 'WhileStatement' && !isEmpty(node.body))
      exchange('while → if', node, { type: 'IfStatement', consequent: node.body, alternate: null });
    if (node.type === 'BinaryExpression') {
      const turned = TURNED[node.operator];
      if (turned) exchange(`${node.operator} → ${turned}`, node, { operator: turned });
    }
    if (node.type === 'CallExpression') changes.push(...atomicsChanges(node));
    return true;
  });
  return changes;
}

const TURNED: Record<string, string> = { '===': '!==', '!==': '===', '>': '>=', '<': '<=' };
const isEmpty = (body: AnyNode) =>
  body.type === 'EmptyStatement' || (body.type === 'BlockStatement' && body.body.length === 0);

function statementChanges(body: AnyNode[]): Change[] {
  return body.flatMap((node, index): Change[] => {
    const next = body[index + 1];
    const replaceAt =
      (...statements: AnyNode[]) =>
      () => {
        const saved = [...body];
        body.splice(index, statements.length === 2 ? 2 : 1, ...statements);
        return () => void body.splice(0, body.length, ...saved);
      };
    const dropped: Change[] = canGo(node)
      ? [{ operator: isNotify(node) ? 'notify dropped' : 'statement dropped', node, apply: replaceAt() }]
      : [];
    if (!next || !canGo(node) || !canGo(next)) return dropped;
    return [...dropped, { operator: 'statements swapped', node, apply: replaceAt(next, node) }];
  });
}

const canGo = (node: AnyNode) =>
  node.type === 'ExpressionStatement' || node.type === 'IfStatement' || node.type === 'WhileStatement';

const isNotify = (node: AnyNode) => {
  let notifies = false;
  walk(node, (child) => {
    if (child.type === 'Identifier' && child.name === 'notify') notifies = true;
  });
  return notifies;
};

function atomicsChanges(node: CallExpression): Change[] {
  const { callee } = node;
  const isAtomics =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Atomics';
  if (!isAtomics || callee.property.type !== 'Identifier') return [];
  const { name } = callee.property;
  const [view, index, value] = node.arguments;
  const change = (operator: string, values: Record<string, unknown>): Change => ({
    operator,
    node,
    apply: () => assignAll(node, values),
  });
  const element = {
    type: 'MemberExpression',
    object: view,
    property: index,
    computed: true,
    optional: false,
  };
  const loaded = {
    type: 'CallExpression',
    callee: { ...callee, property: { ...callee.property, name: 'load' } },
    arguments: [view, index],
    optional: false,
  };
  switch (name) {
    case 'load':
      return [change('atomic read made plain', element)];
    case 'store':
      return [
        change('atomic write made plain', {
          type: 'AssignmentExpression',
          operator: '=',
          left: element,
          right: value,
        }),
      ];
    case 'notify':
      return [
        change('notify all ↔ one', {
          arguments: node.arguments.length > 2 ? [view, index] : [view, index, one],
        }),
      ];
    case 'add':
    case 'sub':
      return [change('read-modify-write torn', torn(node, loaded, name === 'add' ? '+' : '-'))];
    case 'exchange':
      return [change('read-modify-write torn', torn(node, loaded, ','))];
    default:
      return node.arguments.flatMap((argument) => constantChange(argument));
  }
}

const one = { type: 'Literal', value: 1, raw: '1' };

/** `Atomics.add(v, i, x)` as `[Atomics.load(v, i), Atomics.store(v, i, Atomics.load(v, i) + x)][0]`. */
function torn(node: CallExpression, loaded: object, operator: '+' | '-' | ','): Record<string, unknown> {
  const [view, index, value] = node.arguments;
  const right = operator === ',' ? value : { type: 'BinaryExpression', operator, left: loaded, right: value };
  const callee = node.callee.type === 'MemberExpression' ? node.callee : undefined;
  const store = {
    type: 'CallExpression',
    callee: { ...callee, property: { type: 'Identifier', name: 'store' } },
    arguments: [view, index, right],
    optional: false,
  };
  return {
    type: 'MemberExpression',
    object: { type: 'ArrayExpression', elements: [loaded, store] },
    property: { type: 'Literal', value: 0, raw: '0' },
    computed: true,
    optional: false,
  };
}

function constantChange(argument: AnyNode): Change[] {
  if (argument.type !== 'Literal' || typeof argument.value !== 'number') return [];
  const moved = argument.value === 0 ? 1 : argument.value - 1;
  return [
    {
      operator: 'constant moved',
      node: argument,
      apply: () => assignAll(argument, { value: moved, raw: String(moved) }),
    },
  ];
}

/** Gives a node other properties; returns what restores it. */
function assignAll(node: AnyNode, values: Record<string, unknown>): () => void {
  const target: Record<string, unknown> = node as never;
  const saved = { ...target };
  Object.assign(target, values);
  return () => {
    for (const key of Object.keys(target)) delete target[key];
    Object.assign(target, saved);
  };
}
