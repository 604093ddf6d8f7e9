import type {
  AnyNode,
  BlockStatement,
  Expression,
  FunctionExpression,
  Identifier,
  Literal,
  MemberExpression,
  Pattern,
  SequenceExpression,
  SpreadElement,
  Statement,
  VariableDeclaration,
  YieldExpression,
} from 'acorn';

/** Builders of syntax trees. New nodes have no place in the source: `start` and `end` are 0. */
const at = { start: 0, end: 0 };

export const id = (name: string): Identifier => ({ ...at, type: 'Identifier', name });

export const literal = (value: string | number | boolean | null): Literal => ({
  ...at,
  type: 'Literal',
  value,
  raw: JSON.stringify(value),
});

export const undefinedValue = (): Expression => ({
  ...at,
  type: 'UnaryExpression',
  operator: 'void',
  prefix: true,
  argument: literal(0),
});

export const member = (object: Expression, property: string): MemberExpression => ({
  ...at,
  type: 'MemberExpression',
  object,
  property: id(property),
  computed: false,
  optional: false,
});

export const element = (object: MemberExpression['object'], property: Expression): MemberExpression => ({
  ...at,
  type: 'MemberExpression',
  object,
  property,
  computed: true,
  optional: false,
});

export const call = (callee: Expression, args: (Expression | SpreadElement)[]): Expression => ({
  ...at,
  type: 'CallExpression',
  callee,
  arguments: args,
  optional: false,
});

export const assign = (left: Pattern, right: Expression): Expression => ({
  ...at,
  type: 'AssignmentExpression',
  operator: '=',
  left,
  right,
});

export const sequence = (...expressions: Expression[]): SequenceExpression => ({
  ...at,
  type: 'SequenceExpression',
  expressions,
});

export const conditional = (test: Expression, consequent: Expression, alternate: Expression): Expression => ({
  ...at,
  type: 'ConditionalExpression',
  test,
  consequent,
  alternate,
});

export const binary = (
  left: Expression,
  operator: '==' | '===' | '!==' | '+' | '-' | '*' | '/' | '%' | '**' | '<<' | '>>' | '>>>' | '&' | '|' | '^',
  right: Expression,
): Expression => ({ ...at, type: 'BinaryExpression', operator, left, right });

export const logical = (left: Expression, operator: '||' | '&&' | '??', right: Expression): Expression => ({
  ...at,
  type: 'LogicalExpression',
  operator,
  left,
  right,
});

export const yieldOne = (argument: Expression): YieldExpression => ({
  ...at,
  type: 'YieldExpression',
  argument,
  delegate: false,
});

export const yieldAll = (argument: Expression): YieldExpression => ({
  ...at,
  type: 'YieldExpression',
  argument,
  delegate: true,
});

export const statement = (expression: Expression): Statement => ({
  ...at,
  type: 'ExpressionStatement',
  expression,
});

export const returns = (argument: Expression | null): Statement => ({
  ...at,
  type: 'ReturnStatement',
  argument,
});

export const block = (body: Statement[]): BlockStatement => ({ ...at, type: 'BlockStatement', body });

export const declare = (
  kind: 'var' | 'let' | 'const',
  ...pairs: [target: Pattern, init: Expression | null][]
): VariableDeclaration => ({
  ...at,
  type: 'VariableDeclaration',
  kind,
  declarations: pairs.map(([target, init]) => ({
    ...at,
    type: 'VariableDeclarator',
    id: target,
    init,
  })),
});

export const generatorFunction = (params: Pattern[], body: BlockStatement): FunctionExpression => ({
  ...at,
  type: 'FunctionExpression',
  id: null,
  params,
  body,
  generator: true,
  async: false,
  expression: false,
});

/** Keeps the place of `from` on a node that stands for it, for the printer's source map. */
export function placed<T extends AnyNode>(node: T, from: AnyNode): T {
  return from.loc ? { ...node, loc: from.loc } : node;
}
