/** Where a scheduling point stands in the sources. Lines and columns are 1-based. */
export interface Site {
  file: string;
  line: number;
  column: number;
}

/** A module rewritten for the executor: the body of a function over the names in `scope.ts`. */
export interface CompiledModule {
  name: string;
  code: string;
  /** Line of the source for each line of the code, both 1-based, index 0 unused; 0 where there is none. */
  lines: number[];
  /** Whether its top level holds nothing that a run could change, so that one instance serves all runs. */
  stateless: boolean;
}

/** What the compiler hands to the executor. Plain data: it can be sent into a sandbox as JSON. */
export interface Program {
  /** The candidate's modules, an importer after what it imports, and the scenario last. */
  modules: CompiledModule[];
  entry: string;
  scenario: string;
  sites: Site[];
}
