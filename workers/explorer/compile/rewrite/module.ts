import type { AnyNode, Expression, ModuleDeclaration, Program, Statement } from 'acorn';
import type { Site } from '../../program.ts';
import { call, declare, id, literal, member, returns } from '../build.ts';
import type { ProgramFacts } from '../facts.ts';
import type { SourceModule } from '../parse-module.ts';
import { boundNames, isFunction, walk } from '../walk.ts';
import { RewriteContext, thread } from './context.ts';
import { rewriteExpression } from './expressions.ts';
import { rewriteBody, rewriteStatement } from './statements.ts';

export interface RewrittenModule {
  /** Statements of a function that returns the module's exports. */
  body: Statement[];
  stateless: boolean;
}

type TopLevel = Program['body'][number];
type Declaration = Exclude<ModuleDeclaration, { type: 'ImportDeclaration' }>;
/** Exported name and the local one that it stands for. */
type Export = { exported: string; local: Expression };

/** Rewrites a module into the body of a function: imports taken from the executor, exports handed back. */
export function rewriteModule(module: SourceModule, facts: ProgramFacts, sites: Site[]): RewrittenModule {
  const context = new RewriteContext(module, facts, sites, {
    expression: rewriteExpression,
    statement: rewriteStatement,
  });
  refuseReservedNames(context, module.tree);
  const exports: Export[] = [];
  const statements = context.insideFunction({ scheduled: false, arrow: false }, () => {
    const imports = module.tree.body.flatMap((node) =>
      node.type === 'ImportDeclaration' ? [importOf(node)] : [],
    );
    const local = module.tree.body.flatMap((node) => localStatements(context, node, exports));
    return [...imports, ...rewriteBody(context, local, 'var')];
  });
  return {
    body: [...statements, returns(exportObject(context, exports))],
    stateless: isStateless(module.tree),
  };
}

function importOf(node: Extract<AnyNode, { type: 'ImportDeclaration' }>): Statement {
  const source = call(member(thread(), 'importModule'), [literal(String(node.source.value))]);
  const bindings = node.specifiers.map((item): [ReturnType<typeof id>, Expression] => {
    if (item.type === 'ImportNamespaceSpecifier') return [item.local, source];
    const name = item.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(item.imported);
    return [item.local, call(member(thread(), 'imported'), [source, literal(name)])];
  });
  return bindings.length > 0 ? declare('const', ...bindings) : { start: 0, end: 0, type: 'EmptyStatement' };
}

/** A top-level node without its `export`, noting what it exports. */
function localStatements(context: RewriteContext, node: TopLevel, exports: Export[]): AnyNode[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return [];
    case 'ExportAllDeclaration':
      return context.refuse(node, 'The explorer can’t follow "export * from"; export each name.');
    case 'ExportNamedDeclaration':
      return exportNamed(context, node, exports);
    case 'ExportDefaultDeclaration': {
      const { declaration } = node;
      if (
        'id' in declaration &&
        declaration.id &&
        declaration.type !== 'FunctionExpression' &&
        declaration.type !== 'ClassExpression'
      ) {
        exports.push({ exported: 'default', local: id(declaration.id.name) });
        return [declaration as AnyNode];
      }
      exports.push({ exported: 'default', local: id('$$default') });
      return [declare('const', [id('$$default'), asExpression(declaration as AnyNode)])];
    }
    default:
      return [node];
  }
}

function exportNamed(
  context: RewriteContext,
  node: Extract<Declaration, { type: 'ExportNamedDeclaration' }>,
  exports: Export[],
): AnyNode[] {
  if (node.source)
    context.refuse(node, 'The explorer can’t follow "export … from"; import the name, then export it.');
  for (const item of node.specifiers)
    exports.push({ exported: nameOf(item.exported), local: id(nameOf(item.local)) });
  if (!node.declaration) return [];
  const { declaration } = node;
  const names =
    declaration.type === 'VariableDeclaration'
      ? declaration.declarations.flatMap((item) => boundNames(item.id))
      : [declaration.id.name];
  for (const name of names) exports.push({ exported: name, local: id(name) });
  return [declaration];
}

/** Exports as getters, because a module may change what it exports while it runs. */
function exportObject(context: RewriteContext, exports: Export[]): Expression {
  const changing = context.module.tree.body.some((node) => {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    return declaration?.type === 'VariableDeclaration' && declaration.kind !== 'const';
  });
  return {
    start: 0,
    end: 0,
    type: 'ObjectExpression',
    properties: exports.map(({ exported, local }) => ({
      start: 0,
      end: 0,
      type: 'Property',
      key: literal(exported),
      kind: changing ? 'get' : 'init',
      method: false,
      shorthand: false,
      computed: false,
      value: changing
        ? {
            start: 0,
            end: 0,
            type: 'FunctionExpression',
            id: null,
            params: [],
            body: { start: 0, end: 0, type: 'BlockStatement', body: [returns(local)] },
            generator: false,
            async: false,
            expression: false,
          }
        : local,
    })),
  };
}

const nameOf = (node: { type: string; name?: string; value?: unknown }) => node.name ?? String(node.value);

const asExpression = (node: AnyNode): Expression => {
  if (node.type === 'FunctionDeclaration') return { ...node, type: 'FunctionExpression' } as Expression;
  if (node.type === 'ClassDeclaration') return { ...node, type: 'ClassExpression' } as Expression;
  return node as Expression;
};

function refuseReservedNames(context: RewriteContext, tree: Program): void {
  walk(tree, (node) => {
    if (node.type === 'Identifier' && node.name.startsWith('$$'))
      context.refuse(node, 'The explorer keeps names that begin with "$$" for itself; choose another name.');
  });
}

/** Whether nothing at the top level can hold what one run leaves for the next. */
function isStateless(tree: Program): boolean {
  return tree.body.every((node) => {
    const inner = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (!inner || inner.type === 'ImportDeclaration' || inner.type === 'FunctionDeclaration') return true;
    if (inner.type === 'ClassDeclaration')
      return !inner.body.body.some(
        (item) => item.type === 'StaticBlock' || (item.type === 'PropertyDefinition' && item.static),
      );
    return (
      inner.type === 'VariableDeclaration' &&
      inner.kind === 'const' &&
      inner.declarations.every((item) => item.init && isConstant(item.init))
    );
  });
}

/** Numbers, texts, functions, and literals of objects with those: what a program treats as constants. */
function isConstant(value: AnyNode): boolean {
  let constant = true;
  walk(value, (node) => {
    if (isFunction(node)) return false;
    if (CHANGEABLE.has(node.type)) constant = false;
    return constant;
  });
  return constant;
}

const CHANGEABLE = new Set<string>([
  'CallExpression',
  'NewExpression',
  'ClassExpression',
  'ArrayExpression',
  'AssignmentExpression',
  'TaggedTemplateExpression',
]);
