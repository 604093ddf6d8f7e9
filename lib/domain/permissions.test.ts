import { expect, it } from 'vitest';
import { may, type Permission } from './permissions.ts';
import { roles, SYSTEM, VISITOR, type Viewer } from './viewer.ts';

const everybody: Viewer[] = [VISITOR, SYSTEM, ...roles.map((role) => ({ id: 'x', role }))];
const granted = (permission: Permission) =>
  everybody.filter((viewer) => may(viewer, permission)).map(({ role }) => role);

it('gives each permission to exactly these roles', () => {
  expect(granted('judge submissions')).toEqual(['system']);
  expect(granted('open the set-up')).toEqual(['system']);
  expect(granted('import content')).toEqual(['system', 'admin']);
  expect(granted('change roles')).toEqual(['admin']);
  expect(granted('see judges')).toEqual(['system', 'admin']);
  expect(granted('see every submission')).toEqual(['system', 'admin']);
});
