/** Something that a program did while it ran and that the explorer does not model. Its message is for the candidate. */
export class UnsupportedRun extends Error {
  /** Index into the program's sites; -1 where the place is not known. */
  readonly site: number;
  constructor(message: string, site = -1) {
    super(message);
    this.name = 'UnsupportedRun';
    this.site = site;
  }
}
