import type { JsonObject } from '../contracts/json.ts';
import type { ContentIssue, FolderFiles } from './exercise.ts';

/** An item as its files have it. */
export interface SourceItem {
  slug: string;
  files: FolderFiles;
  /** As `contentHash` of the files. */
  contentHash: string;
  /** Reads the files closely. It takes milliseconds and more, so an import asks it only of what is new. */
  derive(): Promise<Derived>;
}

/** What the database keeps beside an item's files. */
export interface Derivation {
  /** What lists and pages show without reading the files. */
  summary: JsonObject;
}

/** A derivation, or the faults of the files, with paths below the folder "content". */
export type Derived = ({ ok: true } & Derivation) | { ok: false; issues: ContentIssue[] };

/** The items of one kind in the corpus. @param root the folder "content" */
export type ReadSource = (root: string) => Promise<SourceItem[]>;
