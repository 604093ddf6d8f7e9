import type { Draft, SavedDraft } from '#lib/contracts/exercise.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { type LocalDraft, type OpenedDraft, sameFiles } from './open-draft.ts';

export type SaveState =
  /** `at` is when the server confirmed, in milliseconds since 1970; null before the first change. */
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'refused'; message: string }
  | { kind: 'conflict'; newer: Draft };

/** Thrown by `send` when the server answered that these files cannot be saved; anything else counts as a lost connection. */
export class DraftRefused extends Error {}

export interface DraftStoreOptions {
  opened: OpenedDraft;
  send(draft: Draft, options: { leaving: boolean }): Promise<SavedDraft>;
  keep(draft: LocalDraft): void;
}

const SEND_AFTER_MS = 1000;
const RETRY_AFTER_MS = 3000;

/**
 * Keeps what is in the editor: in this browser with each change, on the server within two seconds, and again
 * after a lost connection. One request at a time; each stands on the revision of the one before.
 */
export class DraftStore {
  files: SourceFiles;
  state: SaveState;
  /** Raised with each change that a listener is told of. */
  version = 0;
  #revision: number;
  #unsent: boolean;
  #sending: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #options: DraftStoreOptions;
  readonly #listeners = new Set<() => void>();

  constructor(options: DraftStoreOptions) {
    const { files, revision, unsent, conflict } = options.opened;
    this.files = files;
    this.#revision = revision;
    this.#unsent = unsent;
    this.#options = options;
    this.state = conflict
      ? { kind: 'conflict', newer: conflict }
      : { kind: unsent ? 'saving' : 'saved', at: null };
    if (unsent && !conflict) this.#sendIn(0);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(files: SourceFiles): void {
    if (sameFiles(files, this.files)) return;
    this.files = files;
    this.#unsent = true;
    this.#keep();
    if (this.state.kind === 'conflict') {
      this.#tell();
      return;
    }
    if (this.state.kind === 'saved' || this.state.kind === 'refused') this.state = { kind: 'saving' };
    this.#tell();
    if (this.#timer === undefined && !this.#sending) this.#sendIn(SEND_AFTER_MS);
  }

  /** Sends at once what is unsent and resolves when that is answered; `leaving` asks for a request that outlives the page. */
  async flush({ leaving }: { leaving: boolean } = { leaving: false }): Promise<void> {
    if (!leaving) await this.#sending;
    if (this.#unsent && !this.#sending && this.state.kind !== 'conflict') await this.#send(leaving);
  }

  /** Ends a conflict with one of the two versions. The other stays in the caller's hands. */
  resolve(choice: 'mine' | 'newer'): void {
    if (this.state.kind !== 'conflict') return;
    const { newer } = this.state;
    this.#revision = newer.revision;
    if (choice === 'newer') this.files = newer.files;
    this.#unsent = choice === 'mine';
    this.state = this.#unsent ? { kind: 'saving' } : { kind: 'saved', at: null };
    this.#keep();
    this.#tell();
    if (this.#unsent) void this.#send(false);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #send(leaving: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending = this.#sendOnce(leaving);
    return this.#sending;
  }

  async #sendOnce(leaving: boolean): Promise<void> {
    const files = this.files;
    try {
      this.#settle(files, await this.#options.send({ files, revision: this.#revision }, { leaving }));
    } catch (error) {
      if (error instanceof DraftRefused) this.state = { kind: 'refused', message: error.message };
      else this.state = { kind: 'offline' };
    }
    this.#sending = undefined;
    this.#keep();
    this.#tell();
    if (this.state.kind === 'offline') this.#sendIn(RETRY_AFTER_MS);
    else if (this.#unsent && this.state.kind === 'saving') this.#sendIn(SEND_AFTER_MS);
  }

  #settle(sent: SourceFiles, answer: SavedDraft): void {
    if (!answer.saved) {
      this.state = { kind: 'conflict', newer: answer.newer };
      return;
    }
    this.#revision = answer.revision;
    this.#unsent = !sameFiles(sent, this.files);
    this.state = this.#unsent ? { kind: 'saving' } : { kind: 'saved', at: Date.now() };
  }

  #sendIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(false), ms);
  }

  #keep(): void {
    this.#options.keep({ files: this.files, revision: this.#revision, unsent: this.#unsent });
  }

  #tell(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }
}
