import { type ContentIssue, type Derivation, readersHash, type SourceItem } from '#lib/content/index.ts';
import type { Viewer } from '#lib/domain/viewer.ts';
import type { ItemKind } from '#prisma/generated/client.ts';
import { authorise } from '../authorise.ts';
import { database, type Transaction } from '../client.ts';

/** Slugs by what happened to them, and the faults of items that were passed over. */
export interface ImportReport {
  created: string[];
  updated: string[];
  unchanged: string[];
  retired: string[];
  issues: ContentIssue[];
}

/**
 * Publishes the corpus's items of one kind, all or none: a new version where the content's hash is new, the old one
 * again where content went back. Published items that are no longer in the corpus are retired, never deleted:
 * attempts and submissions point at them.
 * @param present Slugs that are not retired although they are not among the items.
 */
export async function importItems(
  viewer: Viewer,
  kind: ItemKind,
  items: readonly SourceItem[],
  present: readonly string[] = [],
): Promise<ImportReport> {
  authorise(viewer, 'import content');
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lockstep import'))`;
      const report: ImportReport = { created: [], updated: [], unchanged: [], retired: [], issues: [] };
      const known = await knownVersions(tx, kind);
      for (const item of items) await importItem(tx, kind, item, known, report);
      report.retired = await retireOthers(tx, kind, [...present, ...items.map(({ slug }) => slug)]);
      return report;
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

interface KnownVersion {
  id: string;
  /** Whether the code that made its summary is today's. */
  derived: boolean;
  /** Whether it is the one that is published. */
  published: boolean;
}

async function importItem(
  tx: Transaction,
  kind: ItemKind,
  source: SourceItem,
  known: Map<string, KnownVersion>,
  report: ImportReport,
): Promise<void> {
  const { slug } = source;
  const version = known.get(keyOf(source));
  if (version?.derived && version.published) {
    report.unchanged.push(slug);
    return;
  }
  const derived = await source.derive();
  if (!derived.ok) {
    report.issues.push(...derived.issues);
    return;
  }
  const item = await tx.item.upsert({
    where: { kind_slug: { kind, slug } },
    create: { kind, slug },
    update: {},
  });
  const versionId = await findOrCreateVersion(tx, item.id, source, derived);
  if (item.currentVersionId === versionId && !item.retiredAt) {
    report.unchanged.push(slug);
    return;
  }
  await tx.item.update({ where: { id: item.id }, data: { currentVersionId: versionId, retiredAt: null } });
  report[item.currentVersionId ? 'updated' : 'created'].push(slug);
}

/** All versions of a kind in one question to the database: most starts find everything as it was. */
async function knownVersions(tx: Transaction, kind: ItemKind): Promise<Map<string, KnownVersion>> {
  const rows = await tx.$queryRaw<
    { slug: string; contentHash: string; id: string; derivedBy: string; published: boolean }[]
  >`
    SELECT item.slug, version.content_hash AS "contentHash", version.id, version.derived_by AS "derivedBy",
      version.id = item.current_version_id AND item.retired_at IS NULL AS published
    FROM items item JOIN item_versions version ON version.item_id = item.id
    WHERE item.kind = ${kind}::"ItemKind"`;
  return new Map(
    rows.map(({ id, derivedBy, published, ...row }) => [
      keyOf(row),
      { id, published, derived: derivedBy === readersHash() },
    ]),
  );
}

function keyOf({ slug, contentHash }: { slug: string; contentHash: string }): string {
  return `${slug} ${contentHash}`;
}

async function findOrCreateVersion(
  tx: Transaction,
  itemId: string,
  { contentHash, files }: SourceItem,
  { summary }: Derivation,
): Promise<string> {
  const derivedBy = readersHash();
  const known = await tx.itemVersion.findUnique({
    where: { itemId_contentHash: { itemId, contentHash } },
    select: { id: true, derivedBy: true },
  });
  if (known) {
    // A newer Lockstep may derive more from the same files.
    if (known.derivedBy !== derivedBy)
      await tx.itemVersion.update({ where: { id: known.id }, data: { summary, derivedBy } });
    return known.id;
  }
  const number = (await tx.itemVersion.count({ where: { itemId } })) + 1;
  const version = await tx.itemVersion.create({
    data: { itemId, number, contentHash, files, summary, derivedBy, origin: 'file' },
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
