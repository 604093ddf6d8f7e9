import { isDeepStrictEqual } from 'node:util';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { ItemKind, Prisma } from '#prisma/generated/client.ts';
import { authorise } from '../authorise.ts';
import { database, type Transaction } from '../client.ts';

/** An item as the corpus has it: its folder, the folder's hash, and what lists show of it. */
export interface ImportedItem {
  slug: string;
  files: Record<string, string>;
  contentHash: string;
  summary: Prisma.InputJsonObject;
}

/** Slugs by what happened to them. */
export interface ImportReport {
  created: string[];
  updated: string[];
  unchanged: string[];
  retired: string[];
}

type Change = Exclude<keyof ImportReport, 'retired'>;

/**
 * Publishes the corpus's items of one kind, all or none: a new version where the content's hash is new, the old one
 * again where content went back. Published items that are no longer in the corpus are retired, never deleted:
 * submissions point at them.
 * @param present Every slug in the corpus, those that could not be read included: they are not retired.
 */
export async function importItems(
  viewer: Viewer,
  kind: ItemKind,
  items: ImportedItem[],
  present: string[],
): Promise<ImportReport> {
  authorise(viewer, 'import content');
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lockstep import'))`;
      const report: ImportReport = { created: [], updated: [], unchanged: [], retired: [] };
      for (const item of items) report[await importItem(tx, kind, item)].push(item.slug);
      report.retired = await retireOthers(tx, kind, present);
      return report;
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

async function importItem(tx: Transaction, kind: ItemKind, imported: ImportedItem): Promise<Change> {
  const { slug } = imported;
  const item = await tx.item.upsert({
    where: { kind_slug: { kind, slug } },
    create: { kind, slug },
    update: {},
  });
  const versionId = await findOrCreateVersion(tx, item.id, imported);
  if (item.currentVersionId === versionId && !item.retiredAt) return 'unchanged';
  await tx.item.update({ where: { id: item.id }, data: { currentVersionId: versionId, retiredAt: null } });
  return item.currentVersionId ? 'updated' : 'created';
}

async function findOrCreateVersion(
  tx: Transaction,
  itemId: string,
  { contentHash, files, summary }: ImportedItem,
): Promise<string> {
  const known = await tx.itemVersion.findUnique({
    where: { itemId_contentHash: { itemId, contentHash } },
    select: { id: true, summary: true },
  });
  if (known) {
    // A summary is derived from the files: a newer Lockstep may derive more from the same ones.
    const same = isDeepStrictEqual(known.summary, JSON.parse(JSON.stringify(summary)));
    if (!same) await tx.itemVersion.update({ where: { id: known.id }, data: { summary } });
    return known.id;
  }
  const number = (await tx.itemVersion.count({ where: { itemId } })) + 1;
  const version = await tx.itemVersion.create({
    data: { itemId, number, contentHash, files, summary, origin: 'file' },
  });
  return version.id;
}

async function retireOthers(tx: Transaction, kind: ItemKind, present: string[]): Promise<string[]> {
  const retired = await tx.item.updateManyAndReturn({
    where: { kind, retiredAt: null, slug: { notIn: present } },
    data: { retiredAt: new Date() },
    select: { slug: true },
  });
  return retired.map(({ slug }) => slug);
}
