import type { ExplorationReport } from '#lib/contracts/exploration.ts';
import { compileProgram, type ProgramSources } from './compile/compile-program.ts';
import { SyntaxProblem, UnsupportedSyntax } from './compile/unsupported.ts';
import { type ExploreOptions, exploreProgram } from './explore-program.ts';
import type { Program } from './program.ts';

export interface ExploreRequest extends ExploreOptions {
  /** The candidate's TypeScript by file name. */
  files: Record<string, string>;
  /** The file that exports the primitive. */
  entry: string;
  scenario: { source: string };
}

/**
 * Compiles and explores a solution of a `sync` exercise: a pure function of its request, but for how far it gets
 * within the budget. What the explorer can't follow ends in the outcome `unsupported`, with the line.
 */
export function explore(request: ExploreRequest): ExplorationReport {
  const compiled = compileOrRefuse({
    files: request.files,
    entry: request.entry,
    scenario: { file: 'lockstep-scenario.ts', source: request.scenario.source },
  });
  return 'outcome' in compiled ? compiled : exploreProgram(compiled, request);
}

/** The program, or the report that it can't be explored. */
export function compileOrRefuse(sources: ProgramSources): Program | ExplorationReport {
  try {
    return compileProgram(sources);
  } catch (error) {
    if (!(error instanceof UnsupportedSyntax)) throw error;
    const { file, line, column } = error.site;
    const unsupported = {
      file,
      line,
      column,
      endLine: line,
      endColumn: column,
      code: error instanceof SyntaxProblem ? 'syntax' : 'explorer',
      message: error.message,
    };
    return {
      outcome: 'unsupported',
      finding: null,
      races: [],
      coverage: [],
      unsupported,
      remarks: [],
      milliseconds: 0,
    };
  }
}
