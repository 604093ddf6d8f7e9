import type { AnyNode, Expression } from 'acorn';
import { call, element, id, member, yieldAll, yieldOne } from '../build.ts';
import { mapChildren } from '../walk.ts';
import { rewriteArguments, rewriteCall, rewriteNew } from './calls.ts';
import { rewriteChain } from './chains.ts';
import { rewriteClass } from './classes.ts';
import { type RewriteContext, thread } from './context.ts';
import { rewriteFunction } from './functions.ts';
import { rewriteAssignment, rewriteMember, rewriteUpdate } from './members.ts';
import { rewriteObject } from './objects.ts';
import { counted } from './operations.ts';

/** Rewrites one expression, or a pattern with the expressions in it. */
export function rewriteExpression(context: RewriteContext, node: AnyNode): AnyNode {
  switch (node.type) {
    case 'Identifier':
      return rewriteIdentifier(context, node);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return rewriteFunction(context, node);
    case 'ClassDeclaration':
    case 'ClassExpression':
      return rewriteClass(context, node);
    case 'ObjectExpression':
      return rewriteObject(context, node);
    case 'ArrayExpression':
      return {
        ...node,
        elements: node.elements.map((item) => (item ? (rewriteArguments(context, [item])[0] ?? null) : null)),
      };
    case 'CallExpression':
      return rewriteCall(context, node);
    case 'NewExpression':
      return rewriteNew(context, node);
    case 'ChainExpression':
      return rewriteChain(context, node);
    case 'MemberExpression':
      return rewriteMember(context, node);
    case 'AssignmentExpression':
      return rewriteAssignment(context, node);
    case 'UpdateExpression':
      return rewriteUpdate(context, node);
    case 'AwaitExpression':
      return context.refuse(node, 'The explorer can’t follow "await".');
    case 'YieldExpression':
      return rewriteYield(context, node);
    case 'Property':
      return rewritePatternProperty(context, node);
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier' && context.privateKind(node.left.name) === 'accessor')
        return {
          ...node,
          left: { ...node.left, name: `$$get_${node.left.name}` },
          right: context.expression(node.right),
        };
      return mapExpressions(context, node);
    case 'UnaryExpression':
      return node.operator === 'delete' ? rewriteDelete(context, node) : mapExpressions(context, node);
    case 'MetaProperty':
      if (node.meta.name === 'import') context.refuse(node, 'The explorer can’t follow import.meta.');
      return member({ start: 0, end: 0, type: 'ThisExpression' }, 'constructor');
    case 'ImportExpression':
      return context.refuse(node, 'The explorer can’t follow a dynamic import.');
    case 'Super':
      return context.inArrow
        ? context.refuse(node, 'The explorer can’t follow "super" in an arrow function.')
        : node;
    default:
      return mapExpressions(context, node);
  }
}

const mapExpressions = (context: RewriteContext, node: AnyNode) =>
  mapChildren(node, (child) => (child.type === 'PrivateIdentifier' ? child : context.expression(child)));

function rewriteIdentifier(context: RewriteContext, node: Extract<AnyNode, { type: 'Identifier' }>): AnyNode {
  if (node.name === 'arguments' && context.inArrow)
    context.refuse(node, 'The explorer can’t follow "arguments" in an arrow function; name the parameters.');
  if (ASYNCHRONOUS.has(node.name) && !context.facts.bound.has(node.name))
    context.refuse(node, `The explorer follows threads, and no ${node.name}.`);
  return node;
}

/** Globals that work through the event loop, which a thread that sleeps in Atomics.wait does not have. */
const ASYNCHRONOUS = new Set([
  'Promise',
  'queueMicrotask',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'MessageChannel',
  'Worker',
]);

/** A `yield` of the candidate's own generator leaves through the executor, which tells it from its own. */
function rewriteYield(
  context: RewriteContext,
  node: Extract<AnyNode, { type: 'YieldExpression' }>,
): Expression {
  const argument = node.argument ? context.expression(node.argument) : id('undefined');
  return node.delegate
    ? yieldAll(call(member(thread(), 'yieldAll'), [argument]))
    : yieldOne(call(member(thread(), 'yielding'), [argument]));
}

/** A property of an object pattern; its key is no expression unless it is computed. */
function rewritePatternProperty(
  context: RewriteContext,
  node: Extract<AnyNode, { type: 'Property' }>,
): AnyNode {
  const value = context.expression(node.value);
  return {
    ...node,
    key: node.computed ? context.expression(node.key) : node.key,
    value,
    shorthand: false,
  } as AnyNode;
}

function rewriteDelete(
  context: RewriteContext,
  node: Extract<AnyNode, { type: 'UnaryExpression' }>,
): Expression {
  const { argument } = node;
  if (argument.type !== 'MemberExpression' || argument.object.type === 'Super')
    return context.refuse(node, 'The explorer can’t follow this "delete".');
  const object = context.expression(argument.object);
  const target = argument.computed
    ? element(object, context.expression(argument.property))
    : { ...argument, object };
  const deletion = { ...node, argument: target };
  return context.scheduled ? counted(deletion) : deletion;
}
