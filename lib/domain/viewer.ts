/** Roles that a person can have. A guest has no e-mail yet. */
export const roles = ['guest', 'candidate', 'recruiter', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Somebody with a row in the database. */
export interface Person {
  id: string;
  role: Role;
}

/** Somebody who only looks: nothing is stored about them yet. */
export const VISITOR = { id: null, role: 'visitor' } as const;

/** A process of ours: the judge, the start-up. */
export const SYSTEM = { id: null, role: 'system' } as const;

/** On whose behalf something is asked. Every function of the data layer takes one first. */
export type Viewer = Person | typeof VISITOR | typeof SYSTEM;

/** Whether the viewer has a row in the database, guests included. */
export function isPerson(viewer: Viewer): viewer is Person {
  return viewer.id !== null;
}

/** Whether the viewer has signed up. */
export function hasAccount(viewer: Viewer): viewer is Person & { role: Exclude<Role, 'guest'> } {
  return isPerson(viewer) && viewer.role !== 'guest';
}
