import type {
  AnyNode,
  CallExpression,
  Expression,
  MemberExpression,
  NewExpression,
  SpreadElement,
} from 'acorn';
import { atomicKinds } from '../../operation-kinds.ts';
import { binary, call, conditional, literal, member, sequence, undefinedValue, yieldAll } from '../build.ts';
import { type RewriteContext, thread } from './context.ts';
import { listOf, mapMember } from './members.ts';
import { once, operation } from './operations.ts';
import { resume } from './resume.ts';

/** Globals whose functions take no callbacks and see no shared memory: called as they are. */
const PLAIN_GLOBALS = new Set(['Math', 'Number', 'String', 'BigInt', 'Boolean', 'Symbol', 'console']);

/** A call: a scheduling point for Atomics, a delegation for functions of the program, else a plain call. */
export function rewriteCall(context: RewriteContext, node: CallExpression): Expression {
  const { callee } = node;
  if (callee.type === 'Super') return initialiseSuper(context, node);
  if (callee.type === 'Identifier' && callee.name === 'eval')
    context.refuse(node, 'The explorer can’t follow code that is made at run time by eval.');
  if (callee.type === 'MemberExpression' && callee.property.type === 'PrivateIdentifier') {
    const direct = callPrivate(context, node, callee, callee.property.name);
    if (direct) return direct;
  }
  if (!context.scheduled) return plainCall(context, node);
  if (callee.type === 'MemberExpression' && isGlobalMember(context, callee)) {
    const atomic = callAtomics(context, node, callee);
    if (atomic) return atomic;
    if (callee.object.type === 'Identifier' && PLAIN_GLOBALS.has(callee.object.name))
      return { ...node, arguments: rewriteArguments(context, node.arguments) };
  }
  return callUnknown(context, node);
}

/** `new C(…)`: the constructor of a class of the program runs step by step. */
export function rewriteNew(context: RewriteContext, node: NewExpression): Expression {
  const args: Expression = {
    start: 0,
    end: 0,
    type: 'ArrayExpression',
    elements: rewriteArguments(context, node.arguments),
  };
  const label = literal(nameOf(node.callee));
  return resume(context, call(member(thread(), 'construct'), [context.expression(node.callee), args, label]));
}

/** Arguments and array elements: a spread takes its elements one by one. */
export function rewriteArguments(
  context: RewriteContext,
  args: readonly (Expression | SpreadElement)[],
): (Expression | SpreadElement)[] {
  return args.map((argument) =>
    argument.type === 'SpreadElement'
      ? {
          ...argument,
          argument: listOf(context, context.expression(argument.argument), [
            argument as never,
            { type: 'RestElement' } as never,
          ]),
        }
      : context.expression(argument),
  );
}

function callAtomics(
  context: RewriteContext,
  node: CallExpression,
  callee: MemberExpression,
): Expression | null {
  if (callee.object.type !== 'Identifier' || callee.object.name !== 'Atomics') return null;
  const kind = callee.property.type === 'Identifier' ? atomicKinds.get(callee.property.name) : undefined;
  if (kind === undefined || node.arguments.some((argument) => argument.type === 'SpreadElement')) return null;
  const [view = undefinedValue(), index = undefinedValue(), ...values] = node.arguments.map((argument) =>
    context.expression(argument),
  );
  return operation(
    context,
    kind,
    view,
    index,
    [values[0] ?? undefinedValue(), values[1] ?? undefinedValue()],
    node,
  );
}

/**
 * A call whose target is known only when it runs. `code` gives the generator behind a function of the program,
 * and any other function itself: so the arguments are written down once for both.
 */
function callUnknown(context: RewriteContext, node: CallExpression): Expression {
  const { callee } = node;
  const label = literal(nameOf(callee));
  const before: Expression[] = [];
  let receiver: Expression | null = null;
  let target: Expression;
  if (callee.type === 'MemberExpression') {
    if (callee.object.type === 'Super') {
      receiver = { start: 0, end: 0, type: 'ThisExpression' };
      target = mapMember(context, callee);
    } else {
      const object = once(context, context.expression(callee.object));
      before.push(object.evaluate);
      receiver = object.name;
      target = context.expression({ ...callee, object: object.name });
    }
  } else target = context.expression(callee as Expression);

  const value = once(context, target);
  const code = once(context, call(member(thread(), 'code'), [value.name, label]));
  const args = rewriteArguments(context, node.arguments);
  const result = once(
    context,
    receiver ? call(member(code.name, 'call'), [receiver, ...args]) : call(code.name, args),
  );
  const delegated = conditional(binary(code.name, '===', value.name), result.name, yieldAll(result.name));
  return sequence(...before, value.evaluate, code.evaluate, result.evaluate, delegated);
}

function callPrivate(
  context: RewriteContext,
  node: CallExpression,
  callee: MemberExpression,
  name: string,
): Expression | null {
  const kind = context.privateKind(name);
  if (kind === 'field' || kind === 'accessor') return null;
  const generator: Expression = {
    ...node,
    callee: { ...callee, object: context.expression(callee.object) },
    arguments: rewriteArguments(context, node.arguments),
  };
  if (kind === 'method') return resume(context, generator);
  return call(member(thread(), 'iterator'), [generator]);
}

/** `super(…)` in a class of the program: the parent's constructor, then the fields of this class. */
function initialiseSuper(context: RewriteContext, node: CallExpression): Expression {
  const args = rewriteArguments(context, node.arguments);
  if (!context.scheduled) return { ...node, arguments: args };
  const parent: Expression = {
    ...member(thread(), 'INIT'),
    type: 'MemberExpression',
    object: { start: 0, end: 0, type: 'Super' },
    property: member(thread(), 'INIT'),
    computed: true,
  };
  const self: Expression = { start: 0, end: 0, type: 'ThisExpression' };
  const target = call(member(thread(), 'parentInit'), [parent, context.site(node)]);
  return sequence(
    yieldAll(call(member(target, 'call'), [self, ...args])),
    yieldAll(
      call(
        { ...member(self, ''), property: { start: 0, end: 0, type: 'PrivateIdentifier', name: '$$fields' } },
        [],
      ),
    ),
  );
}

function plainCall(context: RewriteContext, node: CallExpression): Expression {
  const callee =
    node.callee.type === 'MemberExpression'
      ? mapMember(context, node.callee)
      : context.expression(node.callee as Expression);
  return { ...node, callee, arguments: rewriteArguments(context, node.arguments) };
}

const isGlobalMember = (context: RewriteContext, callee: MemberExpression) =>
  !callee.computed && callee.object.type === 'Identifier' && !context.facts.bound.has(callee.object.name);

/** The callee as an error message names it. */
function nameOf(node: AnyNode): string {
  if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'Super') return 'super';
  if (node.type === 'MemberExpression')
    return node.computed ? `${nameOf(node.object)}[…]` : `${nameOf(node.object)}.${nameOf(node.property)}`;
  return 'the expression';
}
