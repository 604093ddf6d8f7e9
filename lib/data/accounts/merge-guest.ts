import { UserError } from '#lib/base/errors.ts';
import { hasAccount, type Viewer } from '#lib/domain/viewer.ts';
import { database, type Transaction } from '../client.ts';

/**
 * Moves everything a guest did into the viewer's account and removes the guest: all submissions and
 * answers; the draft of an exercise unless the account's own is newer; solved, given up and hints as the more advanced
 * of the two.
 */
export async function mergeGuest(viewer: Viewer, guestId: string): Promise<void> {
  if (!hasAccount(viewer)) throw new UserError('not allowed', 'Sign in first.');
  await database().$transaction(async (tx) => {
    const guest = await tx.$queryRaw<unknown[]>`
      SELECT id FROM users WHERE id = ${guestId}::uuid AND role = 'guest' FOR UPDATE`;
    if (guest.length === 0) return;
    await moveSubmissions(tx, guestId, viewer.id);
    await moveQuestionAttempts(tx, guestId, viewer.id);
    await moveDrafts(tx, guestId, viewer.id);
    await moveProgress(tx, guestId, viewer.id);
    await tx.user.delete({ where: { id: guestId } });
  });
}

async function moveSubmissions(tx: Transaction, from: string, to: string): Promise<void> {
  // A key that the account used too would collide; the row's own id is as unique and means no repeat finds it.
  await tx.$executeRaw`
    UPDATE submissions SET user_id = ${to}::uuid, client_key = CASE
      WHEN EXISTS (SELECT FROM submissions own WHERE own.user_id = ${to}::uuid AND own.client_key = submissions.client_key)
      THEN id ELSE client_key END
    WHERE user_id = ${from}::uuid`;
}

async function moveQuestionAttempts(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE question_attempts SET user_id = ${to}::uuid, client_key = CASE
      WHEN EXISTS (SELECT FROM question_attempts own
        WHERE own.user_id = ${to}::uuid AND own.client_key = question_attempts.client_key)
      THEN id ELSE client_key END
    WHERE user_id = ${from}::uuid`;
}

async function moveDrafts(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO drafts (user_id, item_id, files, revision, updated_at)
    SELECT ${to}::uuid, item_id, files, revision, updated_at FROM drafts WHERE user_id = ${from}::uuid
    ON CONFLICT (user_id, item_id) DO UPDATE
      SET files = EXCLUDED.files, revision = drafts.revision + 1, updated_at = EXCLUDED.updated_at
      WHERE drafts.updated_at < EXCLUDED.updated_at`;
}

async function moveProgress(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO exercise_progress AS own (user_id, item_id, solved_at, gave_up_at, hints_shown)
    SELECT ${to}::uuid, item_id, solved_at, gave_up_at, hints_shown
      FROM exercise_progress WHERE user_id = ${from}::uuid
    ON CONFLICT (user_id, item_id) DO UPDATE SET
      solved_at = LEAST(own.solved_at, EXCLUDED.solved_at),
      gave_up_at = LEAST(own.gave_up_at, EXCLUDED.gave_up_at),
      hints_shown = GREATEST(own.hints_shown, EXCLUDED.hints_shown)`;
}
