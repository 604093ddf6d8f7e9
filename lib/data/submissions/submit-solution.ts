import { UserError } from '#lib/base/errors.ts';
import { exerciseSummarySchema } from '#lib/contracts/exercise.ts';
import type { SubmitRequest } from '#lib/contracts/submission.ts';
import type { Person, Viewer } from '#lib/domain/viewer.ts';
import { enqueueJudgeJob } from '#lib/queue/enqueue-judge-job.ts';
import { jobPriority } from '#lib/queue/job-priority.ts';
import { asPerson } from '../authorise.ts';
import { database, type Transaction } from '../client.ts';

/** A person's jobs that may wait or run at a time. */
export const MOST_IN_FLIGHT = 3;

interface Published {
  item_id: string;
  version_id: string;
  summary: unknown;
}

/**
 * Stores a solution and queues it for judging, both or neither, and returns its id; the same request again (same
 * key) returns the same id and queues nothing.
 * @throws UserError `not found` (exercise), `invalid` (files, cases), `too many` (jobs in flight).
 */
export async function submitSolution(viewer: Viewer, request: SubmitRequest): Promise<{ id: string }> {
  const person = asPerson(viewer);
  const published = await findPublished(request.exercise);
  checkRequest(request, published);
  return database().$transaction(async (tx) => {
    const { repeated, inFlight, now } = await lookUp(tx, person, request.key);
    if (repeated) return { id: repeated };
    if (inFlight >= MOST_IN_FLIGHT) throw tooManyInFlight();
    const priority = jobPriority({ now, inFlight, kind: 'interactive' });
    const { id } = await tx.submission.create({
      data: {
        userId: person.id,
        itemId: published.item_id,
        itemVersionId: published.version_id,
        mode: request.mode,
        files: request.files,
        ...(request.cases && { customCases: request.cases }),
        clientKey: request.key,
        priority,
      },
      select: { id: true },
    });
    await enqueueJudgeJob(tx, { submissionId: id }, { priority, id });
    return { id };
  });
}

async function findPublished(slug: string): Promise<Published> {
  const [row] = await database().$queryRaw<Published[]>`
    SELECT item.id AS item_id, version.id AS version_id, version.summary
    FROM items item JOIN item_versions version ON version.id = item.current_version_id
    WHERE item.kind = 'exercise' AND item.slug = ${slug} AND item.retired_at IS NULL`;
  if (!row) throw new UserError('not found', 'There is no such exercise.');
  return row;
}

function checkRequest({ files, mode, cases }: SubmitRequest, { summary }: Published): void {
  const { entry } = exerciseSummarySchema.parse(summary).meta;
  if (!Object.hasOwn(files, entry.file)) {
    const message = `The file "${entry.file}" is missing; the judge starts there.`;
    throw new UserError('invalid', message, { fields: { [`files.${entry.file}`]: message } });
  }
  if (cases && mode !== 'run') {
    throw new UserError('invalid', 'Only a run can bring its own cases.', {
      fields: { cases: 'Only a run can bring its own cases.' },
    });
  }
}

interface LookedUp {
  /** The submission that this click made already. */
  repeated: string | null;
  inFlight: number;
  /** By the database's clock, which all web processes share. */
  now: Date;
}

/** Holds the person's lock until the transaction ends, so that two requests at once don't both find room. */
async function lookUp(tx: Transaction, { id }: Person, key: string): Promise<LookedUp> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  const [row] = await tx.$queryRaw<LookedUp[]>`
    SELECT (SELECT id FROM submissions WHERE user_id = ${id}::uuid AND client_key = ${key}::uuid) AS repeated,
      (SELECT count(*)::int FROM submissions
        WHERE user_id = ${id}::uuid AND status IN ('queued', 'running')) AS "inFlight", now()`;
  if (!row) throw new Error('A SELECT without FROM has one row.');
  return row;
}

function tooManyInFlight(): UserError {
  return new UserError(
    'too many',
    `${MOST_IN_FLIGHT} of your solutions are being judged. Wait for a verdict, then send the next.`,
    { retryAfterSeconds: 2 },
  );
}
