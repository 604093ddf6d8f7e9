import type { Viewer } from './viewer.ts';

/** What not everybody may do. Access to one's own things is not here: it is by owner, in each query. */
const ALLOWED = {
  'judge submissions': ['system'],
  'import content': ['system', 'admin'],
  'open the set-up': ['system'],
  'change roles': ['admin'],
  'see judges': ['system', 'admin'],
  'see every submission': ['system', 'admin'],
} as const satisfies Record<string, readonly Viewer['role'][]>;

export type Permission = keyof typeof ALLOWED;

/** Whether the viewer's role grants the permission. */
export function may(viewer: Viewer, permission: Permission): boolean {
  const allowed: readonly Viewer['role'][] = ALLOWED[permission];
  return allowed.includes(viewer.role);
}
