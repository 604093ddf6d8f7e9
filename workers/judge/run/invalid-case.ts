import { UserError } from '#lib/base/errors.ts';

/** A candidate's own case that makes no sense to the exercise; nothing was run. */
export class InvalidCase extends UserError {
  constructor(name: string, message: string) {
    super('invalid', `Case "${name}": ${message}`, { fields: { [name]: message } });
    this.name = 'InvalidCase';
  }
}
