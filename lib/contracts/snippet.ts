/** What a program is said to print. Parts in ‹ › vary from run to run: a number there stands for any number. */
export interface ExpectedOutput {
  text: string;
  /** 1-based line of its first line in the file. */
  line: number;
  /** Whether its lines may come in any order. */
  unordered: boolean;
}

/** A program in a text of the corpus, and what is promised of it. */
export interface Snippet {
  /** Heading of the section it stands in. */
  section: string;
  language: string;
  code: string;
  /** 1-based line of its first line in the file. */
  line: number;
  /** Why it is not executed; null where it is. */
  norun: string | null;
  /** Oldest version of its language that it runs on, as in "3.13". */
  min: string | null;
  /** Exit code that it ends with. */
  exit: number;
  /** Whether it is meant to hang. */
  hangs: boolean;
  /** Its name, where the next program of the section needs it as a file beside itself. */
  file: string | null;
  output: ExpectedOutput | null;
  /** Lines that its standard error contains in this order. */
  stderr: ExpectedOutput | null;
}
