import type { Expression, ObjectExpression, Property } from 'acorn';
import { call, member } from '../build.ts';
import { some } from '../walk.ts';
import { publicKey, symbolFor } from './classes.ts';
import { type RewriteContext, thread } from './context.ts';
import { generatorOf, rewriteFunction } from './functions.ts';

/** An object literal: its methods become functions of the executor, its accessors wait under symbols as in a class. */
export function rewriteObject(context: RewriteContext, node: ObjectExpression): Expression {
  const properties = node.properties.map((item) =>
    item.type === 'SpreadElement'
      ? { ...item, argument: context.expression(item.argument) }
      : rewriteProperty(context, item),
  );
  const literal: Expression = { ...node, properties };
  const hasAccessor = node.properties.some((item) => item.type === 'Property' && item.kind !== 'init');
  return hasAccessor ? call(member(thread(), 'objectReady'), [literal]) : literal;
}

function rewriteProperty(context: RewriteContext, item: Property): Property {
  const plain = { ...item, shorthand: false, method: false };
  if (item.kind !== 'init' && item.value.type === 'FunctionExpression')
    return {
      ...plain,
      kind: 'init',
      computed: true,
      key: symbolFor(item.kind, publicKey(context, item)),
      value: generatorOf(context, item.value),
    };
  const key = item.computed ? context.expression(item.key) : item.key;
  if (!item.method || item.value.type !== 'FunctionExpression')
    return { ...plain, key, value: context.expression(item.value) };
  if (some(item.value.body, (child) => child.type === 'Super'))
    context.refuse(item, 'The explorer can’t follow "super" in a method of an object literal.');
  return { ...plain, key, value: rewriteFunction(context, item.value) };
}
