/** The machinery failed: the candidate is not to blame, the job is tried again. */
export class JudgeFault extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'JudgeFault';
  }
}
