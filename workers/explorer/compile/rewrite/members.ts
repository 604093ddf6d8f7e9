import type {
  AnyNode,
  AssignmentExpression,
  Expression,
  MemberExpression,
  Pattern,
  UpdateExpression,
} from 'acorn';
import { assign, binary, call, id, literal, logical, member, sequence, yieldAll } from '../build.ts';
import { assignedNames } from '../carried-variables.ts';
import { mapChildren, some } from '../walk.ts';
import { type RewriteContext, thread } from './context.ts';
import { counted, once, readElement, writeElement } from './operations.ts';
import { resume } from './resume.ts';

/** A place that can be read and written: `first` evaluates its parts once, `read` and `write` may be repeated. */
interface Place {
  first: Expression[];
  read(): Expression;
  write(value: Expression): Expression;
}

/** `object.key` and `object[key]`, read. */
export function rewriteMember(context: RewriteContext, node: MemberExpression): Expression {
  const place = placeOf(context, node);
  if (!place) return mapMember(context, node);
  return place.first.length > 0 ? sequence(...place.first, place.read()) : place.read();
}

/** Assignments of every operator, to variables, patterns and members. */
export function rewriteAssignment(context: RewriteContext, node: AssignmentExpression): Expression {
  if (node.left.type !== 'MemberExpression') {
    const right =
      node.left.type === 'ArrayPattern'
        ? listOf(context, context.expression(node.right), node.left.elements)
        : context.expression(node.right);
    return rewritePatternTargets(context, node, right);
  }
  const place = placeOf(context, node.left);
  if (!place) {
    const assignment = {
      ...node,
      left: mapMember(context, node.left),
      right: context.expression(node.right),
    };
    return context.scheduled ? counted(assignment) : assignment;
  }

  const right = context.expression(node.right);
  if (node.operator === '=') {
    const value = once(context, right);
    return sequence(...place.first, value.evaluate, place.write(value.name), value.name);
  }
  const old = once(context, place.read());
  const operator = node.operator.slice(0, -1);
  if (operator === '&&' || operator === '||' || operator === '??') {
    const value = once(context, right);
    const write = sequence(value.evaluate, place.write(value.name), value.name);
    return sequence(...place.first, logical(old.evaluate, operator, write));
  }
  // What is left of an assignment operator without "=" and "logical" is an arithmetic one.
  const result = once(context, binary(old.name, operator as Parameters<typeof binary>[1], right));
  return sequence(...place.first, old.evaluate, result.evaluate, place.write(result.name), result.name);
}

/** `++` and `--`: on shared memory a read and a write, with a scheduling point before each. */
export function rewriteUpdate(context: RewriteContext, node: UpdateExpression): Expression {
  const place = node.argument.type === 'MemberExpression' ? placeOf(context, node.argument) : null;
  if (!place) {
    const { argument } = node;
    if (argument.type !== 'MemberExpression') return countedIfForeign(context, node, node);
    const update = { ...node, argument: mapMember(context, argument) };
    return context.scheduled ? counted(update) : update;
  }
  const old = once(context, call(member(thread(), 'numeric'), [place.read()]));
  const next = once(
    context,
    call(member(thread(), 'step'), [old.name, literal(node.operator === '++' ? 1 : -1)]),
  );
  const result = node.prefix ? next.name : old.name;
  return sequence(...place.first, old.evaluate, next.evaluate, place.write(next.name), result);
}

/**
 * The elements of an iterable as an array, for an array pattern: each element of shared memory read by a
 * scheduling point, and no more taken than the pattern asks.
 */
export function listOf(
  context: RewriteContext,
  iterable: Expression,
  elements: readonly (AnyNode | null)[],
): Expression {
  if (!context.scheduled) return iterable;
  const all = elements.some((item) => item?.type === 'RestElement');
  const count = all ? id('Infinity') : literal(elements.length);
  return yieldAll(call(member(thread(), 'take'), [iterable, count]));
}

/** An assignment to a variable or a pattern, whose members are written one by one after its value is known. */
function rewritePatternTargets(
  context: RewriteContext,
  node: AssignmentExpression,
  right: Expression,
): Expression {
  const stores: Expression[] = [];
  const exchange = (child: AnyNode): AnyNode => {
    if (child.type === 'MemberExpression') {
      const place = placeOf(context, child);
      if (!place) return mapMember(context, child);
      const value = context.temporary();
      stores.push(...place.first, place.write(value));
      return value;
    }
    if (child.type === 'AssignmentPattern')
      return { ...child, left: exchange(child.left) as Pattern, right: context.expression(child.right) };
    if (child.type === 'Property')
      return {
        ...child,
        key: child.computed ? context.expression(child.key) : child.key,
        value: exchange(child.value) as Pattern,
        shorthand: false,
      } as AnyNode;
    return child.type === 'Identifier' ? child : mapChildren(child, exchange);
  };
  if (node.left.type === 'Identifier') return countedIfForeign(context, node, { ...node, right });
  const left = exchange(node.left) as Pattern;
  if (stores.length === 0) return countedIfForeign(context, node, { ...node, left, right });
  const value = once(context, right);
  return sequence(value.evaluate, assign(left, value.name), ...stores, value.name);
}

/** The place that a member names, or null where reading and writing it can't be seen by another thread. */
function placeOf(context: RewriteContext, node: MemberExpression): Place | null {
  if (node.property.type === 'PrivateIdentifier') return privatePlace(context, node);
  if (!context.scheduled || node.object.type === 'Super') return null;
  if (node.computed) return isTextKey(node.property) ? null : elementPlace(context, node);
  const { property } = node;
  if (property.type !== 'Identifier' || !context.facts.accessors.has(property.name)) return null;
  const object = once(context, context.expression(node.object));
  const name = literal(property.name);
  return {
    first: [object.evaluate],
    read: () => yieldAll(call(member(thread(), 'get'), [object.name, name])),
    write: (value) => yieldAll(call(member(thread(), 'set'), [object.name, name, value])),
  };
}

function elementPlace(context: RewriteContext, node: MemberExpression): Place {
  const object = once(context, context.expression(node.object));
  const key = once(context, context.expression(node.property));
  return {
    first: [object.evaluate, key.evaluate],
    read: () => readElement(context, object.name, key.name, node),
    write: (value) => writeElement(context, object.name, key.name, value, node),
  };
}

/** A private accessor is a pair of private generators; a private method, read as a value, a function made of one. */
function privatePlace(context: RewriteContext, node: MemberExpression): Place | null {
  if (node.property.type !== 'PrivateIdentifier') return null;
  const { name } = node.property;
  const kind = context.privateKind(name);
  if (kind === 'field') return null;
  const object = once(context, context.expression(node.object));
  const named = (prefix: string): MemberExpression => ({
    ...member(object.name, name),
    property: { type: 'PrivateIdentifier', name: `${prefix}${name}`, start: 0, end: 0 },
  });
  const wrapper = kind === 'method' ? 'fn' : 'generatorFn';
  return {
    first: [object.evaluate],
    read: () =>
      kind === 'accessor'
        ? resume(context, call(named('$$get_'), []))
        : call(member(thread(), wrapper), [named('')]),
    write: (value) => resume(context, call(named('$$set_'), [value])),
  };
}

const isTextKey = (key: AnyNode) =>
  (key.type === 'Literal' && typeof key.value === 'string') || key.type === 'TemplateLiteral';

/** A member whose access no other thread can see, with its parts rewritten. */
export function mapMember(context: RewriteContext, node: MemberExpression): MemberExpression {
  const object = node.object.type === 'Super' ? node.object : context.expression(node.object);
  const property = node.computed ? context.expression(node.property) : node.property;
  return { ...node, object, property };
}

/** An assignment to a variable of an outer function, of the module or of an object can be seen by later calls. */
function countedIfForeign(context: RewriteContext, node: AnyNode, assignment: Expression): Expression {
  const foreign =
    assignedNames(node).some((name) => !context.own.has(name)) ||
    (node.type === 'AssignmentExpression' && some(node.left, (child) => child.type === 'MemberExpression'));
  return foreign && context.scheduled ? counted(assignment) : assignment;
}
