import type {
  AnyNode,
  Expression,
  FunctionDeclaration,
  Pattern,
  Statement,
  VariableDeclaration,
} from 'acorn';
import {
  assign,
  block,
  call,
  conditional,
  declare,
  id,
  member,
  sequence,
  statement,
  undefinedValue,
  yieldAll,
} from '../build.ts';
import { carriedVariables } from '../carried-variables.ts';
import { mapChildren } from '../walk.ts';
import { type RewriteContext, thread } from './context.ts';
import { listOf } from './members.ts';

type Loop = Extract<Statement, { type: 'WhileStatement' | 'DoWhileStatement' | 'ForStatement' }>;
type ForOf = Extract<Statement, { type: 'ForOfStatement' }>;

/** Statements of a function or block, its function declarations first as the language hoists them. */
export function rewriteBody(
  context: RewriteContext,
  body: readonly AnyNode[],
  hoistAs: 'var' | 'let' = 'let',
): Statement[] {
  const hoisted = body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration');
  const rest = body.filter((node) => node.type !== 'FunctionDeclaration');
  return [
    ...hoisted.map((node) => declare(hoistAs, [node.id, context.expression(node)])),
    ...rest.flatMap((node) => context.statement(node)),
  ];
}

/** A statement, as one or more. `labels` are those that stand directly before it. */
export function rewriteStatement(context: RewriteContext, node: AnyNode, labels: string[]): Statement[] {
  switch (node.type) {
    case 'BlockStatement':
      return [labelled(labels, { ...node, body: rewriteBody(context, node.body) })];
    case 'LabeledStatement':
      return context.statement(node.body, [...labels, node.label.name]);
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return rewriteLoop(context, node, labels);
    case 'ForOfStatement':
      return rewriteForOf(context, node, labels);
    case 'VariableDeclaration':
      return [rewriteDeclaration(context, node)];
    case 'ClassDeclaration':
      return [context.expression(node) as unknown as Statement];
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportDeclaration':
      throw new Error('Imports and exports are rewritten by the module.');
    default:
      // What is left has expressions and single statements below it; `one` tells them apart.
      return [labelled(labels, mapChildren(node, (child) => rewriteChild(context, child)) as Statement)];
  }
}

export function rewriteDeclaration(context: RewriteContext, node: VariableDeclaration): VariableDeclaration {
  return {
    ...node,
    declarations: node.declarations.map((declarator) => ({
      ...declarator,
      id: context.pattern(declarator.id),
      init: declarator.init
        ? initialValue(context, declarator.id, context.expression(declarator.init))
        : null,
    })),
  };
}

const initialValue = (context: RewriteContext, target: Pattern, value: Expression) =>
  target.type === 'ArrayPattern' ? listOf(context, value, target.elements) : value;

/**
 * A loop whose head tells the executor that it was reached, with the values of the variables that an iteration can
 * change: that is how a thread that spins is seen. The record of one run of the loop lives in a variable of the function.
 */
function rewriteLoop(context: RewriteContext, node: Loop, labels: string[]): Statement[] {
  if (!context.scheduled)
    return [labelled(labels, mapChildren(node, (child) => rewriteChild(context, child)) as Statement)];
  const { test } = node;
  const parts = node.type === 'ForStatement' ? [test, node.update, node.body] : [test, node.body];
  const record = context.temporary();
  const values = carriedVariables(parts).map((name) => id(name));
  const head = assign(
    record,
    call(member(thread(), 'loop'), [record, context.site(test ?? node), ...values]),
  );
  const condition = test
    ? sequence(head, context.expression(test))
    : sequence(head, { start: 0, end: 0, type: 'Literal', value: true, raw: 'true' });
  const body = single(context.statement(node.body));
  const start = statement(assign(record, undefinedValue()));
  if (node.type !== 'ForStatement') return [start, labelled(labels, { ...node, test: condition, body })];
  const init =
    node.init?.type === 'VariableDeclaration'
      ? rewriteDeclaration(context, node.init)
      : node.init && context.expression(node.init);
  const update = node.update ? context.expression(node.update) : null;
  return [start, labelled(labels, { ...node, init: init ?? null, test: condition, update, body })];
}

/** `for…of` by the iteration protocol, because an element of shared memory or a generator's step can be interrupted. */
function rewriteForOf(context: RewriteContext, node: ForOf, labels: string[]): Statement[] {
  if (node.await)
    context.refuse(node, 'The explorer can’t follow "for await"; await each promise in a plain loop.');
  if (!context.scheduled)
    return [labelled(labels, mapChildren(node, (child) => rewriteChild(context, child)) as Statement)];
  const iteration = context.temporary();
  const value = member(iteration, 'value');
  const bind: Statement =
    node.left.type === 'VariableDeclaration'
      ? declare(
          node.left.kind as 'let',
          ...node.left.declarations.map(({ id: target }): [Pattern, Expression] => [
            context.pattern(target),
            initialValue(context, target, value),
          ]),
        )
      : statement(context.expression({ ...assign(node.left as Pattern, value) }));
  const loop: Statement = {
    start: 0,
    end: 0,
    type: 'ForStatement',
    init: null,
    test: conditional(
      member(iteration, 'direct'),
      call(member(iteration, 'advance'), []),
      yieldAll(call(member(iteration, 'step'), [])),
    ),
    update: null,
    body: block([bind, single(context.statement(node.body))]),
  };
  return [
    statement(
      assign(iteration, yieldAll(call(member(thread(), 'iterate'), [context.expression(node.right)]))),
    ),
    {
      start: 0,
      end: 0,
      type: 'TryStatement',
      block: block([labelled(labels, loop)]),
      handler: null,
      finalizer: block([
        statement(
          conditional(
            member(iteration, 'open'),
            yieldAll(call(member(iteration, 'close'), [])),
            undefinedValue(),
          ),
        ),
      ]),
    },
  ];
}

function rewriteChild(context: RewriteContext, child: AnyNode): AnyNode {
  switch (child.type) {
    case 'SwitchCase':
      return {
        ...child,
        test: child.test ? context.expression(child.test) : null,
        consequent: rewriteBody(context, child.consequent),
      };
    case 'CatchClause':
      return {
        ...child,
        param: child.param ? context.pattern(child.param) : null,
        body: block(rewriteBody(context, child.body.body)),
      };
    case 'VariableDeclaration':
      return rewriteDeclaration(context, child);
    default:
      return isStatement(child) ? single(context.statement(child)) : context.expression(child);
  }
}

const isStatement = (node: AnyNode) => node.type.endsWith('Statement') || node.type === 'ClassDeclaration';

const single = (statements: Statement[]): Statement => {
  const [only] = statements;
  return statements.length === 1 && only ? only : block(statements);
};

function labelled(labels: string[], body: Statement): Statement {
  return labels.reduceRight<Statement>(
    (inner, name) => ({ start: 0, end: 0, type: 'LabeledStatement', label: id(name), body: inner }),
    body,
  );
}
