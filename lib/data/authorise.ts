import { UserError } from '#lib/base/errors.ts';
import { may, type Permission } from '#lib/domain/permissions.ts';
import { isPerson, type Person, type Viewer } from '#lib/domain/viewer.ts';

/** Passes when the viewer's role grants the permission. @throws UserError `not allowed`. */
export function authorise(viewer: Viewer, permission: Permission): void {
  if (!may(viewer, permission)) throw new UserError('not allowed', 'You may not do this.');
}

/** The viewer as somebody whose work can be stored. @throws UserError `not allowed` for visitors and the system. */
export function asPerson(viewer: Viewer): Person {
  if (!isPerson(viewer)) throw new UserError('not allowed', 'Sign in to do this.');
  return viewer;
}
