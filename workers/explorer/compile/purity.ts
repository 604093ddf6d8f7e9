import type { AnyNode, CallExpression } from 'acorn';
import type { ProgramFacts } from './facts.ts';
import { boundNames, isFunction, walk } from './walk.ts';

const HARMLESS_GLOBALS = new Set(['Atomics', 'Math', 'Number', 'Object', 'BigInt', 'Boolean', 'String']);
/** More loop-carried variables than this are not compared: the loop then counts as impure. */
const MAX_CARRIED = 4;

/** What one iteration of a loop can change besides shared memory. */
export interface LoopEffects {
  /**
   * Whether an iteration changes nothing but shared memory and the variables in `carried`. Then two visits of the
   * loop's head with equal values in them are one local state, and an iteration that read only can be skipped
   * until a cell that it read changes.
   */
  pure: boolean;
  /** Variables that outlive an iteration and that the loop assigns. */
  carried: string[];
}

/** Bounds, from above and by names alone, what a loop can change. */
export function loopEffects(parts: (AnyNode | null | undefined)[], facts: ProgramFacts): LoopEffects {
  const fresh = new Set<string>();
  const assigned = new Set<string>();
  let pure = true;
  for (const part of parts)
    if (part)
      walk(part, (node) => {
        if (isFunction(node)) return false;
        if (node.type === 'VariableDeclaration' && node.kind !== 'var')
          for (const { id } of node.declarations) for (const name of boundNames(id)) fresh.add(name);
        if (node.type === 'CatchClause' && node.param)
          for (const name of boundNames(node.param)) fresh.add(name);
        if (!isHarmless(node, facts, assigned, new Set())) pure = false;
        return pure;
      });
  const carried = [...assigned].filter((name) => !fresh.has(name));
  return pure && carried.length <= MAX_CARRIED ? { pure, carried } : { pure: false, carried: [] };
}

/** Collects assigned variables into `assigned`; false for any other effect that outlives the expression. */
function isHarmless(node: AnyNode, facts: ProgramFacts, assigned: Set<string>, seen: Set<string>): boolean {
  switch (node.type) {
    case 'AssignmentExpression':
      if (node.left.type !== 'Identifier') return false;
      assigned.add(node.left.name);
      return true;
    case 'UpdateExpression':
      if (node.argument.type !== 'Identifier') return false;
      assigned.add(node.argument.name);
      return true;
    case 'VariableDeclaration':
      if (node.kind === 'var')
        for (const { id } of node.declarations) for (const name of boundNames(id)) assigned.add(name);
      return true;
    case 'CallExpression':
      return isHarmlessCall(node, facts, seen);
    case 'MemberExpression':
      return node.property.type !== 'Identifier' || node.computed || !facts.accessors.has(node.property.name);
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'YieldExpression':
    case 'AwaitExpression':
    case 'ForOfStatement':
    case 'SpreadElement':
    case 'ClassExpression':
    case 'ClassDeclaration':
      return false;
    default:
      return !(node.type === 'UnaryExpression' && node.operator === 'delete');
  }
}

function isHarmlessCall(node: CallExpression, facts: ProgramFacts, seen: Set<string>): boolean {
  const { callee } = node;
  if (callee.type === 'Identifier') return isHarmlessFunction(callee.name, facts, seen);
  if (callee.type !== 'MemberExpression' || callee.computed) return false;
  if (callee.object.type === 'Identifier' && HARMLESS_GLOBALS.has(callee.object.name))
    return !facts.bound.has(callee.object.name) && !isRandom(callee.property);
  return callee.property.type === 'Identifier' || callee.property.type === 'PrivateIdentifier'
    ? isHarmlessFunction(callee.property.name, facts, seen)
    : false;
}

const isRandom = (property: AnyNode) => property.type === 'Identifier' && property.name === 'random';

/** Whether a call of the one function of this name leaves nothing behind but changes of shared memory. */
function isHarmlessFunction(name: string, facts: ProgramFacts, seen: Set<string>): boolean {
  const target = facts.functions.get(name);
  if (!target || seen.has(name) || target.async || target.generator) return false;
  const own = new Set(target.params.flatMap(boundNames));
  const assigned = new Set<string>();
  const inner = new Set([...seen, name]);
  let harmless = true;
  walk(target.body, (node) => {
    if (isFunction(node)) harmless = false;
    if (node.type === 'VariableDeclaration')
      for (const { id } of node.declarations) for (const bound of boundNames(id)) own.add(bound);
    if (harmless) harmless = isHarmless(node, facts, assigned, inner);
    return harmless;
  });
  return harmless && [...assigned].every((variable) => own.has(variable));
}
