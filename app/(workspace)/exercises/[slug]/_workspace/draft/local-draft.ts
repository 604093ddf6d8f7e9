import { type LocalDraft, localDraftSchema } from './open-draft.ts';

const VISITOR = 'visitor';
const key = (owner: string, slug: string) => `lockstep:draft:${owner}:${slug}`;

/**
 * The copy in this browser, per person and exercise. A visitor becomes a guest with the first save, so what the
 * visitor typed is looked at too.
 */
export function readLocalDraft(owner: string | null, slug: string): LocalDraft | null {
  const own = read(key(owner ?? VISITOR, slug));
  if (own?.unsent || !owner) return own;
  const before = read(key(VISITOR, slug));
  return before?.unsent ? before : own;
}

export function writeLocalDraft(owner: string | null, slug: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(key(owner ?? VISITOR, slug), JSON.stringify(draft));
    if (owner) localStorage.removeItem(key(VISITOR, slug));
  } catch {
    // Storage is full or forbidden: the server's copy remains.
  }
}

function read(name: string): LocalDraft | null {
  try {
    const parsed = localDraftSchema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
