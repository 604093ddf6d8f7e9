/** What went wrong, for whoever has to react: an edge maps it to a status, a page to a message. */
export type ErrorKind = 'not found' | 'not allowed' | 'invalid' | 'conflict' | 'too many' | 'unavailable';

/**
 * An error whose message was written for the user and may be shown to them.
 * Everything that is not one of these is a fault of ours: it is logged, and the user sees a general sentence.
 */
export class UserError extends Error {
  readonly kind: ErrorKind;
  /** Messages beside the field that they speak of, by the field's path ("email", "files.solution.ts"). */
  readonly fields: Record<string, string>;
  /** Seconds after which a repeat makes sense; only for `too many` and `unavailable`. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: ErrorKind,
    message: string,
    options: { fields?: Record<string, string>; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.kind = kind;
    this.fields = options.fields ?? {};
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
