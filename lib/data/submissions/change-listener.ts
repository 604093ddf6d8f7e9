import pg from 'pg';
import { createLogger } from '#lib/base/logger.ts';
import { databaseUrl } from '#lib/base/postgres.ts';
import { SUBMISSION_CHANNEL } from './notify.ts';

const RECONNECT_MS = 1000;

/** One LISTEN connection of a process and everybody in it who waits for a submission. */
class ChangeListener {
  readonly #waiting = new Map<string, Set<() => void>>();
  #client: pg.Client | undefined;

  add(id: string, wake: () => void): () => void {
    const others = this.#waiting.get(id) ?? new Set();
    this.#waiting.set(id, others.add(wake));
    if (!this.#client) void this.#connect();
    return () => {
      others.delete(wake);
      if (others.size === 0 && this.#waiting.get(id) === others) this.#waiting.delete(id);
    };
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#waiting.clear();
    this.#client = undefined;
    await client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: databaseUrl(),
      application_name: 'lockstep-events',
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', ({ payload }) => this.#wake(payload ?? ''));
    // 'end' follows every error.
    client.on('error', (err) => createLogger('events').warn({ err }, 'Lost the connection that listens'));
    client.on('end', () => this.#reconnect(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${SUBMISSION_CHANNEL}`);
      // What changed before the first LISTEN, or while the connection was lost, was not heard.
      for (const id of this.#waiting.keys()) this.#wake(id);
    } catch (err) {
      createLogger('events').warn({ err }, 'Could not listen for changes; trying again');
      await client.end().catch(() => {});
      this.#reconnect(client);
    }
  }

  #reconnect(lost: pg.Client): void {
    if (this.#client !== lost) return;
    setTimeout(() => {
      if (this.#client === lost) void this.#connect();
    }, RECONNECT_MS).unref();
  }

  #wake(id: string): void {
    for (const wake of this.#waiting.get(id) ?? []) wake();
  }
}

// On globalThis, because development reloads and bundling evaluate this module more than once in a process.
const shared = globalThis as typeof globalThis & { lockstepChanges?: ChangeListener | undefined };

/** Calls `wake` after each change of a submission, by whichever process, until the returned function is called. */
export function onSubmissionChange(id: string, wake: () => void): () => void {
  shared.lockstepChanges ??= new ChangeListener();
  return shared.lockstepChanges.add(id, wake);
}

/** Gives the connection back; whoever still waits hears nothing more. */
export async function closeChangeListener(): Promise<void> {
  const listener = shared.lockstepChanges;
  shared.lockstepChanges = undefined;
  await listener?.close();
}
