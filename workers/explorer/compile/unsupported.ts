import type { Site } from '../program.ts';

/** A construct that the explorer does not model. Its message is for the candidate. */
export class UnsupportedSyntax extends Error {
  readonly site: Site;
  constructor(message: string, site: Site) {
    super(message);
    this.name = 'UnsupportedSyntax';
    this.site = site;
  }
}

/** Source text that no compiler accepts. */
export class SyntaxProblem extends UnsupportedSyntax {}
