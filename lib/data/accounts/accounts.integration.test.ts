import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SYSTEM, VISITOR } from '#lib/domain/viewer.ts';
import { database } from '../client.ts';
import { getDraft } from '../drafts/get-draft.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { listAttempts } from '../exercises/list-attempts.ts';
import { listExercises } from '../exercises/list-exercises.ts';
import { revealHint } from '../exercises/reveal-hint.ts';
import { finishSubmission } from '../submissions/finish-submission.ts';
import { submitSolution } from '../submissions/submit-solution.ts';
import { closeConnectionsAfterAll } from '../testing/close-connections.ts';
import { aJudgement, aSolution, newAccount, PASSWORD, publish } from '../testing/fixtures.ts';
import { changeRole } from './change-role.ts';
import { checkSignIn } from './check-sign-in.ts';
import { createGuest } from './create-guest.ts';
import { endAllSessions } from './end-all-sessions.ts';
import { findGuest } from './find-guest.ts';
import { getAccount } from './get-account.ts';
import { mergeGuest } from './merge-guest.ts';
import { resolveSession } from './resolve-session.ts';
import { signUp } from './sign-up.ts';

closeConnectionsAfterAll();

const details = () => ({ name: 'Ada', email: `${randomUUID()}@example.org`, password: PASSWORD });

describe('signing up', () => {
  it('keeps the row of a guest, and with it everything they did', async () => {
    const exercise = await publish();
    const { guest, token } = await createGuest();
    const { id } = await submitSolution(guest, aSolution(exercise));
    const person = await signUp(guest, details());
    expect(person).toEqual({ id: guest.id, role: 'candidate' });
    expect(await listAttempts(person, exercise)).toMatchObject([{ id }]);
    expect(await findGuest(token), 'the guest cookie opens the account no more').toBeNull();
  });

  it('refuses an e-mail that has an account, beside the field', async () => {
    const taken = details();
    await signUp(VISITOR, taken);
    await expect(signUp(VISITOR, taken)).rejects.toMatchObject({
      kind: 'conflict',
      fields: { email: expect.stringContaining('already has an account') },
    });
  });

  it('refuses somebody who is signed in', async () => {
    await expect(signUp(await newAccount(), details())).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('stores the password as argon2id only', async () => {
    const { id } = await signUp(VISITOR, details());
    const user = await database().user.findUniqueOrThrow({ where: { id } });
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(user)).not.toContain(PASSWORD);
  });
});

describe('signing in', () => {
  it('opens the account for the right password and nothing else', async () => {
    const { id, email } = await newAccount();
    expect(await checkSignIn(VISITOR, { email, password: PASSWORD })).toMatchObject({ userId: id });
    expect(await checkSignIn(VISITOR, { email, password: `${PASSWORD}!` })).toBeNull();
    expect(await checkSignIn(VISITOR, { email: 'nobody@example.org', password: PASSWORD })).toBeNull();
  });

  it('never opens an account that has no password', async () => {
    const { email } = await newAccount();
    await database().user.update({ where: { email }, data: { passwordHash: null } });
    expect(await checkSignIn(VISITOR, { email, password: 'decoy' })).toBeNull();
  });

  it('takes what the guest did along and removes the guest', async () => {
    const exercise = await publish();
    const account = await newAccount();
    const { guest } = await createGuest();
    const { id } = await submitSolution(guest, aSolution(exercise));
    await finishSubmission(SYSTEM, id, aJudgement(exercise));
    await saveDraft(guest, exercise, { files: { 'solution.ts': '// by the guest' }, revision: 0 });
    await mergeGuest(account, guest.id);
    expect(await listAttempts(account, exercise)).toMatchObject([{ id, verdict: 'accepted' }]);
    expect(await getDraft(account, exercise)).toMatchObject({ files: { 'solution.ts': '// by the guest' } });
    expect(await listExercises(account)).toContainEqual(
      expect.objectContaining({ slug: exercise, status: 'solved' }),
    );
    expect(await database().user.count({ where: { id: guest.id } })).toBe(0);
  });

  it('keeps the later draft and the further progress of the two', async () => {
    const exercise = await publish();
    const account = await newAccount();
    const { guest } = await createGuest();
    await saveDraft(guest, exercise, { files: { 'solution.ts': '// older' }, revision: 0 });
    await revealHint(guest, exercise);
    await saveDraft(account, exercise, { files: { 'solution.ts': '// newer' }, revision: 0 });
    await revealHint(account, exercise);
    await revealHint(account, exercise);
    await mergeGuest(account, guest.id);
    expect(await getDraft(account, exercise)).toMatchObject({ files: { 'solution.ts': '// newer' } });
    expect(await database().exerciseProgress.findFirst({ where: { userId: account.id } })).toMatchObject({
      hintsShown: 2,
    });
  });

  it('merges guests only, never another account', async () => {
    const [account, other] = [await newAccount(), await newAccount()];
    await mergeGuest(account, other.id);
    expect(await getAccount(other)).toMatchObject({ id: other.id });
    const { guest } = await createGuest();
    await expect(mergeGuest(guest, other.id)).rejects.toMatchObject({ kind: 'not allowed' });
  });
});

describe('a session', () => {
  it('has the role of this moment and ends everywhere at once', async () => {
    const { id, email } = await newAccount();
    const session = await checkSignIn(VISITOR, { email, password: PASSWORD });
    if (!session) throw new Error('signing in failed');
    await changeRole(await newAccount('admin'), id, 'recruiter');
    expect(await resolveSession(session)).toEqual({ id, role: 'recruiter' });
    await endAllSessions({ id, role: 'recruiter' });
    expect(await resolveSession(session)).toBeNull();
  });
});

describe('changing a role', () => {
  it.each(['candidate', 'recruiter'] as const)('is refused to a %s', async (role) => {
    const { id } = await newAccount();
    await expect(changeRole(await newAccount(role), id, 'admin')).rejects.toMatchObject({
      kind: 'not allowed',
    });
  });

  it('is refused to guests and visitors, and does not reach guests', async () => {
    const { guest } = await createGuest();
    for (const viewer of [guest, VISITOR]) {
      await expect(changeRole(viewer, guest.id, 'admin')).rejects.toMatchObject({ kind: 'not allowed' });
    }
    const admin = await newAccount('admin');
    await expect(changeRole(admin, guest.id, 'admin')).rejects.toMatchObject({ kind: 'not found' });
  });

  it('never takes the last admin away', async () => {
    await database().user.updateMany({ where: { role: 'admin' }, data: { role: 'candidate' } });
    const admin = await newAccount('admin');
    await expect(changeRole(admin, admin.id, 'candidate')).rejects.toMatchObject({ kind: 'conflict' });
    expect(await getAccount(admin)).toMatchObject({ role: 'admin' });
  });
});
