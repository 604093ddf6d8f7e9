import type { AnyNode, Expression } from 'acorn';
import { type Kind, Kind as kinds } from '../../operation-kinds.ts';
import { assign, call, conditional, element, literal, member, yieldOne } from '../build.ts';
import { type RewriteContext, thread } from './context.ts';

/** A scheduling point: hands the operation to the executor and takes its result. */
export function operation(
  context: RewriteContext,
  kind: Kind,
  view: Expression,
  index: Expression,
  values: Expression[],
  node: AnyNode,
): Expression {
  const [first = literal(0), second = literal(0)] = values;
  return yieldOne(
    call(member(thread(), 'op'), [literal(kind), view, index, first, second, context.site(node)]),
  );
}

const isShared = (view: Expression, index: Expression) => call(member(thread(), 'shares'), [view, index]);

/** Reads `object[key]` whose parts are free of effects: by a scheduling point where the object is shared memory. */
export function readElement(
  context: RewriteContext,
  object: Expression,
  key: Expression,
  node: AnyNode,
): Expression {
  return conditional(
    isShared(object, key),
    operation(context, kinds.read, object, key, [], node),
    element(object, key),
  );
}

/** Writes `object[key] = value`, all three free of effects. */
export function writeElement(
  context: RewriteContext,
  object: Expression,
  key: Expression,
  value: Expression,
  node: AnyNode,
): Expression {
  return conditional(
    isShared(object, key),
    operation(context, kinds.write, object, key, [value], node),
    counted(assign(element(object, key), value)),
  );
}

/** Counts an effect that outlives the expression and is no operation on shared memory. */
export function counted(effect: Expression): Expression {
  return call(member(thread(), 'counted'), [effect]);
}

/** Evaluates an expression once into a variable that can then be repeated. */
export function once(context: RewriteContext, value: Expression): { name: Expression; evaluate: Expression } {
  const name = context.temporary();
  return { name, evaluate: assign(name, value) };
}
