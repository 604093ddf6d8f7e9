import type { CallExpression, ChainExpression, Expression, MemberExpression } from 'acorn';
import { assign, binary, call, conditional, literal, member, sequence, undefinedValue } from '../build.ts';
import type { RewriteContext } from './context.ts';

/** Takes the rest of a chain, not yet rewritten and free of `?.`, to its rewritten form. */
type Rest = (link: Expression) => Expression;

/** `a?.b`, `a?.[i]`, `a?.()`: each link becomes a condition on a value that was evaluated once. */
export function rewriteChain(context: RewriteContext, node: ChainExpression): Expression {
  return unlink(context, node.expression, (link) => context.expression(link));
}

function unlink(context: RewriteContext, node: Expression, rest: Rest): Expression {
  if (node.type === 'MemberExpression' && node.object.type !== 'Super')
    return unlinkMember(context, node, rest);
  if (node.type === 'CallExpression' && node.callee.type !== 'Super') return unlinkCall(context, node, rest);
  return rest(node);
}

function unlinkMember(context: RewriteContext, node: MemberExpression, rest: Rest): Expression {
  return unlink(context, node.object as Expression, (object) => {
    if (!node.optional) return rest({ ...node, object });
    const value = context.temporary();
    return unlessNullish(
      assign(value, context.expression(object)),
      rest({ ...node, object: value, optional: false }),
    );
  });
}

function unlinkCall(context: RewriteContext, node: CallExpression, rest: Rest): Expression {
  return unlink(context, node.callee as Expression, (callee) => {
    if (!node.optional) return rest({ ...node, callee });
    const target = context.temporary();
    if (callee.type !== 'MemberExpression' || callee.object.type === 'Super')
      return unlessNullish(
        assign(target, context.expression(callee)),
        rest({ ...node, callee: target, optional: false }),
      );
    const receiver = context.temporary();
    const evaluate = assign(target, context.expression({ ...callee, object: receiver }));
    const bound = call(member(target, 'call'), [receiver, ...node.arguments]);
    return sequence(
      assign(receiver, context.expression(callee.object)),
      unlessNullish(evaluate, rest({ ...bound, loc: node.loc ?? null } as Expression)),
    );
  });
}

const unlessNullish = (value: Expression, then: Expression) =>
  conditional(binary(value, '==', literal(null)), undefinedValue(), then);
