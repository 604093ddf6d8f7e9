import { UserError } from '#lib/base/errors.ts';
import { database } from '../client.ts';

/** Ids of a published question and of its current version. @throws UserError `not found`. */
export async function currentQuestion(slug: string): Promise<{ itemId: string; versionId: string }> {
  const item = await database().item.findUnique({
    where: { kind_slug: { kind: 'question', slug }, retiredAt: null },
    select: { id: true, currentVersionId: true },
  });
  if (!item?.currentVersionId) throw new UserError('not found', 'There is no such question.');
  return { itemId: item.id, versionId: item.currentVersionId };
}
