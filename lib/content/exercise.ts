import type { ExerciseMeta } from '../contracts/exercise.ts';
import type { SourceFiles } from '../contracts/source-files.ts';
import type { Verdict } from '../domain/verdict.ts';

/** An item's folder: path inside it, with forward slashes → text. */
export type FolderFiles = Record<string, string>;

/** A fault in the corpus, written for its author. Lines and columns are 1-based. */
export interface ContentIssue {
  file: string;
  line: number;
  column?: number;
  message: string;
}

/** Another accepted way to solve the exercise, with its explanation in Markdown. */
export interface Approach {
  slug: string;
  title: string;
  text: string;
  files: SourceFiles;
}

/** A solution that must be refused, and how. */
export interface WrongSolution {
  slug: string;
  /** Any one of these counts; more than one only where the machine decides which shows first. */
  verdicts: Verdict[];
  why: string;
  files: SourceFiles;
}

/** An exercise's folder, parsed. The files of a solution are named as a candidate's: its entry is `meta.entry.file`. */
export interface Exercise {
  slug: string;
  contentHash: string;
  meta: ExerciseMeta;
  /** Markdown. */
  statement: string;
  starter: SourceFiles;
  /** The sequential solution that speedup is measured against; only for kind `speedup`. */
  baseline: SourceFiles | null;
  reference: SourceFiles;
  approaches: Approach[];
  wrong: WrongSolution[];
  /** Markdown, each with its own heading, in the order in which they are revealed. */
  hints: string[];
  /** Markdown. */
  editorial: string;
  /** TypeScript text of `tests.ts`; `loadTests` runs it. */
  tests: string;
  /** TypeScript text of `scenario.ts`; only for kinds `sync` and `async`. */
  scenario: string | null;
}
