import { type QuestionSummary, questionSummarySchema } from '#lib/contracts/question.ts';
import { database } from '../client.ts';

/** More than a corpus has; what is beyond is read again. */
const MOST = 20_000;
const known = new Map<string, QuestionSummary>();

/** Summaries by id of their version. Versions never change, so a process reads each once. */
export async function questionSummaries(
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, QuestionSummary>> {
  const unknown = versionIds.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    if (known.size + unknown.length > MOST) known.clear();
    const rows = await database().itemVersion.findMany({
      where: { id: { in: unknown } },
      select: { id: true, summary: true },
    });
    for (const { id, summary } of rows) known.set(id, questionSummarySchema.parse(summary));
  }
  return known;
}
