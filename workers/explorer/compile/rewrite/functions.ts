import type { AnyNode, Expression, Identifier, Pattern, Statement } from 'acorn';
import { block, call, declare, generatorFunction, id, literal, member, placed, returns } from '../build.ts';
import { assignedNames, ownNames } from '../carried-variables.ts';
import { boundNames, isFunction, some, walk } from '../walk.ts';
import { type RewriteContext, thread } from './context.ts';
import { rewriteBody } from './statements.ts';

export type FunctionNode = Extract<AnyNode, { params: unknown }>;

/** The function as a value: a generator for the executor, wrapped so that plain code can call it too. */
export function rewriteFunction(context: RewriteContext, node: FunctionNode): Expression {
  if (isTrivial(context, node)) return call(member(thread(), 'harmless'), [plainFunction(node)]);
  const wrapper = wrapperOf(context, node);
  const arrow = node.type === 'ArrowFunctionExpression';
  const generator = generatorOf(context, node);
  const bound =
    arrow && usesThis(node.body)
      ? call(member(generator, 'bind'), [{ start: 0, end: 0, type: 'ThisExpression' }])
      : generator;
  const args = node.id ? [bound, literal(node.id.name)] : [bound];
  const value = placed(call(member(thread(), wrapper), args), node);
  return node.type === 'FunctionExpression' && node.id ? selfNamed(node.id, value) : value;
}

/** A named function expression sees itself under its name, and nobody else does. */
function selfNamed(name: Identifier, value: Expression): Expression {
  const body = block([declare('const', [name, value]), returns(name)]);
  const scope: Expression = {
    start: 0,
    end: 0,
    type: 'ArrowFunctionExpression',
    params: [],
    body,
    generator: false,
    async: false,
    expression: false,
  };
  return call(scope, []);
}

/** The generator function behind a function or a method: its parameters and body, rewritten. */
export function generatorOf(
  context: RewriteContext,
  node: FunctionNode,
  prologue: Expression[] = [],
): ReturnType<typeof generatorFunction> {
  const arrow = node.type === 'ArrowFunctionExpression';
  const simple = node.params.every((param) => !some(param, needsScheduling));
  const own = ownNames(node.params, node.body);
  const body = context.insideFunction({ scheduled: true, arrow, own }, () => {
    const inner =
      node.body.type === 'BlockStatement'
        ? rewriteBody(context, node.body.body, simple ? 'var' : 'let')
        : [placed(returns(context.expression(node.body)), node.body)];
    const first = prologue.map(
      (expression): Statement => ({ start: 0, end: 0, type: 'ExpressionStatement', expression }),
    );
    if (simple) return [...first, ...inner];
    refuseRedeclared(context, node);
    const pattern: Pattern = {
      start: 0,
      end: 0,
      type: 'ArrayPattern',
      elements: node.params.map((param) => context.pattern(param)),
    };
    return [declare('let', [pattern, id('$$parameters')]), ...first, block(inner)];
  });
  const params: Pattern[] = simple
    ? node.params
    : [{ start: 0, end: 0, type: 'RestElement', argument: id('$$parameters') }];
  return generatorFunction(params, block(body));
}

/** The executor's wrapper for a kind of function. */
export function wrapperOf(
  context: RewriteContext,
  node: Pick<FunctionNode, 'async' | 'generator'> & AnyNode,
): 'fn' | 'generatorFn' {
  if (node.async) context.refuse(node, 'The explorer follows threads, and no async functions.');
  return node.generator ? 'generatorFn' : 'fn';
}

/** A function that reaches nothing outside itself: no call, no element, no loop, no assignment. It stays as it is. */
export function isTrivial(context: RewriteContext, node: FunctionNode): boolean {
  if (node.async || node.generator) return false;
  const own = ownNames(node.params, node.body);
  const leaves = (child: AnyNode) =>
    reaches(context, child) || assignedNames(child).some((name) => !own.has(name));
  return !some(node.body, leaves) && !node.params.some((param) => some(param, needsScheduling));
}

function reaches(context: RewriteContext, node: AnyNode): boolean {
  if (node.type === 'MemberExpression')
    return (
      node.computed ||
      node.property.type === 'PrivateIdentifier' ||
      (node.property.type === 'Identifier' && context.facts.accessors.has(node.property.name))
    );
  if (node.type === 'AssignmentExpression') return node.left.type === 'MemberExpression';
  if (node.type === 'UpdateExpression') return node.argument.type === 'MemberExpression';
  return REACHING.has(node.type) || isFunction(node);
}

const REACHING = new Set<string>([
  'CallExpression',
  'NewExpression',
  'TaggedTemplateExpression',
  'ImportExpression',
  'WhileStatement',
  'DoWhileStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'ClassDeclaration',
  'ClassExpression',
  'ArrayPattern',
  'SpreadElement',
  'MetaProperty',
]);

/** Parameters hold no scheduling points in JavaScript: such ones move into the body. */
const needsScheduling = (node: AnyNode) =>
  REACHING.has(node.type) || isFunction(node) || (node.type === 'MemberExpression' && node.computed);

function plainFunction(node: FunctionNode): Expression {
  if (node.type !== 'FunctionDeclaration') return node as Expression;
  return { ...node, type: 'FunctionExpression' } as Expression;
}

const usesThis = (node: AnyNode): boolean => {
  let uses = false;
  walk(node, (child) => {
    if (child.type === 'ThisExpression' || (child.type === 'MetaProperty' && child.meta.name === 'new'))
      uses = true;
    return !uses && child.type !== 'FunctionExpression' && child.type !== 'FunctionDeclaration';
  });
  return uses;
};

function refuseRedeclared(context: RewriteContext, node: FunctionNode): void {
  const names = new Set(node.params.flatMap(boundNames));
  walk(node.body, (child) => {
    if (isFunction(child)) return false;
    if (child.type === 'VariableDeclaration' && child.kind === 'var')
      for (const { id: target } of child.declarations)
        if (boundNames(target).some((name) => names.has(name)))
          context.refuse(
            child,
            'The explorer can’t follow a "var" that has the name of a parameter with a default.',
          );
    return true;
  });
}
