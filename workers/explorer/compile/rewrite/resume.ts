import type { Expression } from 'acorn';
import { call, member, yieldAll } from '../build.ts';
import { type RewriteContext, thread } from './context.ts';

/** Runs a generator to its value: step by step where the executor can interrupt, else in one go. */
export function resume(context: RewriteContext, generator: Expression): Expression {
  return context.scheduled ? yieldAll(generator) : call(member(thread(), 'drive'), [generator]);
}
