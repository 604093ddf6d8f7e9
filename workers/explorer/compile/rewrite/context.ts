import type { AnyNode, Expression, Identifier, Pattern, Statement } from 'acorn';
import type { Site } from '../../program.ts';
import { declare, id, literal } from '../build.ts';
import type { ProgramFacts } from '../facts.ts';
import type { SourceModule } from '../parse-module.ts';
import { UnsupportedSyntax } from '../unsupported.ts';

/** Name of the running thread in rewritten code; temporary variables are `$$1`, `$$2`… */
export const THREAD = '$$';
export const thread = (): Identifier => id(THREAD);

/** How a private name was declared: decides what `object.#name` becomes. */
export type PrivateKind = 'field' | 'method' | 'generator' | 'accessor';

/** The two rewriters that everything recurses through, given from above so that no file imports in a circle. */
export interface Rewriters {
  expression(context: RewriteContext, node: AnyNode): AnyNode;
  statement(context: RewriteContext, node: AnyNode, labels: string[]): Statement[];
}

/** What the rewriting of one module carries along. */
export class RewriteContext {
  readonly module: SourceModule;
  readonly facts: ProgramFacts;
  /** Shared by all modules of a program: a site's number is its index here. */
  readonly sites: Site[];
  /** Inside a generator, where a scheduling point can be a `yield`; false at the top level of modules and classes. */
  scheduled = false;
  /** Inside an arrow function, which becomes a generator function with a bound `this`. */
  inArrow = false;
  /** Names that the function being rewritten declares itself. */
  own: ReadonlySet<string> = new Set();
  #temporaries = 0;
  readonly #privates: Map<string, PrivateKind>[] = [];
  readonly #rewriters: Rewriters;

  constructor(module: SourceModule, facts: ProgramFacts, sites: Site[], rewriters: Rewriters) {
    this.module = module;
    this.facts = facts;
    this.sites = sites;
    this.#rewriters = rewriters;
  }

  /** Rewrites an expression. An expression stays one, so the kind of the node is known. */
  expression(node: AnyNode): Expression {
    return this.#rewriters.expression(this, node) as Expression;
  }

  /** Rewrites the expressions inside a pattern: defaults and computed keys. */
  pattern(node: AnyNode): Pattern {
    return this.#rewriters.expression(this, node) as Pattern;
  }

  statement(node: AnyNode, labels: string[] = []): Statement[] {
    return this.#rewriters.statement(this, node, labels);
  }

  /** A fresh variable of the function that is being rewritten. */
  temporary(): Identifier {
    this.#temporaries += 1;
    return id(`${THREAD}${this.#temporaries}`);
  }

  /** Number of the place of a node, as an argument of the operation that happens there. */
  site(node: AnyNode): Expression {
    this.sites.push(this.module.siteOf(node));
    return literal(this.sites.length - 1);
  }

  /** Rewrites a function's inside with temporaries of its own, and declares them before the result. */
  insideFunction(
    options: { scheduled: boolean; arrow: boolean; own?: ReadonlySet<string> },
    rewrite: () => Statement[],
  ): Statement[] {
    const saved = {
      scheduled: this.scheduled,
      inArrow: this.inArrow,
      own: this.own,
      temporaries: this.#temporaries,
    };
    this.scheduled = options.scheduled;
    this.inArrow = options.arrow;
    this.own = options.own ?? new Set();
    this.#temporaries = 0;
    const statements = rewrite();
    const names = Array.from({ length: this.#temporaries }, (_, index) => id(`${THREAD}${index + 1}`));
    this.scheduled = saved.scheduled;
    this.inArrow = saved.inArrow;
    this.own = saved.own;
    this.#temporaries = saved.temporaries;
    if (names.length === 0) return statements;
    return [declare('let', ...names.map((name): [Identifier, null] => [name, null])), ...statements];
  }

  insideClass<T>(privates: Map<string, PrivateKind>, rewrite: () => T): T {
    this.#privates.push(privates);
    const result = rewrite();
    this.#privates.pop();
    return result;
  }

  privateKind(name: string): PrivateKind {
    return this.#privates.findLast((names) => names.has(name))?.get(name) ?? 'field';
  }

  /** @throws UnsupportedSyntax always, at the node's line. */
  refuse(node: AnyNode, what: string): never {
    throw new UnsupportedSyntax(what, this.module.siteOf(node));
  }
}
