import type {
  AnyNode,
  Class,
  Expression,
  MethodDefinition,
  PrivateIdentifier,
  PropertyDefinition,
  Statement,
} from 'acorn';
import {
  assign,
  block,
  call,
  element,
  generatorFunction,
  id,
  literal,
  member,
  statement,
  yieldAll,
} from '../build.ts';
import type { PrivateKind, RewriteContext } from './context.ts';
import { thread } from './context.ts';
import { generatorOf, wrapperOf } from './functions.ts';

type Element = Class['body']['body'][number];

const self = (): Expression => ({ start: 0, end: 0, type: 'ThisExpression' });
const privateName = (name: string): PrivateIdentifier => ({
  start: 0,
  end: 0,
  type: 'PrivateIdentifier',
  name,
});

/** Classes of the language: a subclass of one is made by its own constructor, which can't be interrupted. */
const NATIVE_PARENTS = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'AggregateError',
  'EvalError',
  'SyntaxError',
  'Object',
  'Array',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Promise',
  'EventTarget',
  'Function',
  'Event',
  'URL',
  'Date',
  'RegExp',
]);

/**
 * A class whose methods, accessors, constructor and field initialisers are generators. They stand under symbols that
 * `classReady` exchanges for functions of the right names; private ones keep theirs and are called as what they are.
 */
export function rewriteClass<T extends Class>(context: RewriteContext, node: T): T {
  const native = node.superClass?.type === 'Identifier' && NATIVE_PARENTS.has(node.superClass.name);
  const elements = node.body.body;
  return context.insideClass(privateKinds(elements), () => {
    const body = [
      readyBlock(),
      ...(native ? [] : [fieldInitialiser(context, elements), initialiser(context, node)]),
      ...elements.flatMap((item) => rewriteElementOf(context, item, native)),
      ...missingHalves(elements),
    ];
    const superClass = node.superClass ? context.expression(node.superClass) : null;
    return { ...node, superClass, body: { ...node.body, body } };
  });
}

function rewriteElementOf(context: RewriteContext, item: Element, native: boolean): Element[] {
  switch (item.type) {
    case 'StaticBlock':
      return [{ ...item, body: plain(context, () => item.body.flatMap((node) => context.statement(node))) }];
    case 'PropertyDefinition':
      return [rewriteField(context, item, native)];
    case 'MethodDefinition':
      if (item.kind === 'constructor') return native ? [plainConstructor(context, item)] : [];
      return rewriteMethod(context, item);
  }
}

function rewriteMethod(context: RewriteContext, item: MethodDefinition): Element[] {
  const value = generatorOf(context, item.value);
  const wrapper = wrapperOf(context, { ...item.value, type: 'FunctionExpression' });
  const method: MethodDefinition = { ...item, kind: 'method', value };
  if (item.key.type !== 'PrivateIdentifier') {
    const kind = item.kind === 'get' || item.kind === 'set' ? item.kind : wrapper;
    return [{ ...method, computed: true, key: symbolFor(kind, publicKey(context, item)) }];
  }
  if (item.kind === 'method') return [method];
  const name = `$$${item.kind}_${item.key.name}`;
  return [{ ...method, key: { ...item.key, name } }];
}

/** The symbol under which a generator waits for `classReady`. */
export const symbolFor = (kind: string, key: Expression): Expression =>
  call(member(thread(), 'methodKey'), [literal(kind), key]);

export function publicKey(context: RewriteContext, item: { key: AnyNode; computed: boolean }): Expression {
  if (item.computed) return context.expression(item.key);
  return item.key.type === 'Identifier' ? literal(item.key.name) : context.expression(item.key);
}

/** An instance field is declared empty, and filled by `#$$fields`; a static one is initialised where it stands. */
function rewriteField(
  context: RewriteContext,
  item: PropertyDefinition,
  native: boolean,
): PropertyDefinition {
  if (item.static || native)
    return {
      ...item,
      value: item.value ? plain(context, () => context.expression(item.value as Expression)) : null,
    };
  if (item.computed) context.refuse(item, 'The explorer can’t follow a class field with a computed name.');
  return { ...item, value: null };
}

function fieldInitialiser(context: RewriteContext, elements: Element[]): MethodDefinition {
  const fields = elements.filter(
    (item): item is PropertyDefinition =>
      item.type === 'PropertyDefinition' && !item.static && item.value !== null,
  );
  const body = context.insideFunction({ scheduled: true, arrow: false }, () =>
    fields.map((item): Statement => {
      const target =
        item.key.type === 'Literal'
          ? element(self(), item.key)
          : { ...member(self(), ''), property: item.key };
      return statement(assign(target, context.expression(item.value as Expression)));
    }),
  );
  return generatorMethod(privateName('$$fields'), body, false);
}

/** What `new` and a subclass's `super(…)` run: the parent's part, the fields, the constructor's body. */
function initialiser(context: RewriteContext, node: Class): MethodDefinition {
  const own = node.body.body.find(
    (item): item is MethodDefinition => item.type === 'MethodDefinition' && item.kind === 'constructor',
  );
  const fill = yieldAll(call({ ...member(self(), ''), property: privateName('$$fields') }, []));
  const key = member(thread(), 'INIT');
  if (!own) {
    const body = node.superClass
      ? [statement(inheritedInit(context, node)), statement(fill)]
      : [statement(fill)];
    return generatorMethod(key, body, true);
  }
  const value = generatorOf(context, own.value, node.superClass ? [] : [fill]);
  return { ...generatorMethod(key, [], true), value };
}

function inheritedInit(context: RewriteContext, node: Class): Expression {
  const parent = element({ start: 0, end: 0, type: 'Super' }, member(thread(), 'INIT'));
  const target = call(member(thread(), 'parentInit'), [parent, context.site(node.body)]);
  const all = { start: 0, end: 0, type: 'SpreadElement', argument: id('$$parameters') } as const;
  return yieldAll(call(member(target, 'call'), [self(), all]));
}

function generatorMethod(
  key: MethodDefinition['key'],
  body: Statement[],
  computed: boolean,
): MethodDefinition {
  return {
    start: 0,
    end: 0,
    type: 'MethodDefinition',
    key,
    computed,
    kind: 'method',
    static: false,
    value: generatorFunction(
      [{ start: 0, end: 0, type: 'RestElement', argument: id('$$parameters') }],
      block(body),
    ),
  };
}

/** Before any other static part: turns the symbols into methods. */
const readyBlock = (): Element => ({
  start: 0,
  end: 0,
  type: 'StaticBlock',
  body: [statement(call(member(thread(), 'classReady'), [self()]))],
});

function plainConstructor(context: RewriteContext, item: MethodDefinition): MethodDefinition {
  const body = context.insideFunction({ scheduled: false, arrow: false }, () =>
    item.value.body.body.flatMap((node) => context.statement(node)),
  );
  return { ...item, value: { ...item.value, body: block(body) } };
}

function plain<T>(context: RewriteContext, rewrite: () => T): T {
  const saved = context.scheduled;
  context.scheduled = false;
  const result = rewrite();
  context.scheduled = saved;
  return result;
}

function privateKinds(elements: Element[]): Map<string, PrivateKind> {
  const kinds = new Map<string, PrivateKind>();
  for (const item of elements)
    if (item.type !== 'StaticBlock' && item.key.type === 'PrivateIdentifier')
      kinds.set(item.key.name, privateKind(item));
  return kinds;
}

function privateKind(item: MethodDefinition | PropertyDefinition): PrivateKind {
  if (item.type === 'PropertyDefinition') return 'field';
  if (item.kind === 'get' || item.kind === 'set') return 'accessor';
  return item.value.generator ? 'generator' : 'method';
}

/** The half of a private accessor that the class leaves out, so that code which uses it can be written down. */
function missingHalves(elements: Element[]): MethodDefinition[] {
  const accessors = elements.filter(
    (item): item is MethodDefinition =>
      item.type === 'MethodDefinition' && item.key.type === 'PrivateIdentifier' && /^[gs]et$/.test(item.kind),
  );
  return accessors.flatMap((item) => {
    const name = item.key.type === 'PrivateIdentifier' ? item.key.name : '';
    const other = item.kind === 'get' ? 'set' : 'get';
    if (accessors.some((half) => half.kind === other && samePrivateName(half, item))) return [];
    const refuse = statement(call(member(thread(), 'noAccessor'), [literal(`#${name}`), literal(other)]));
    return [{ ...generatorMethod(privateName(`$$${other}_${name}`), [refuse], false), static: item.static }];
  });
}

const samePrivateName = (a: MethodDefinition, b: MethodDefinition) =>
  a.key.type === 'PrivateIdentifier' && b.key.type === 'PrivateIdentifier' && a.key.name === b.key.name;
