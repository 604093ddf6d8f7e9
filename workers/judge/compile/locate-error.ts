import type { SourceMap } from 'node:module';
import type { Location } from '#lib/contracts/judgement.ts';

/** A frame of V8's stack trace inside one of the candidate's modules. */
const FRAME = /(?:file:\/\/)?\/work\/([a-z][a-z0-9-]*)\.mjs:(\d+):(\d+)/;

/** Where in the candidate's TypeScript an error was thrown, from the first frame of its stack that is theirs. */
export function locateError(stack: string, maps: Record<string, SourceMap>): Location | undefined {
  const frame = FRAME.exec(stack);
  if (!frame) return undefined;
  const file = `${frame[1]}.ts`;
  const entry = maps[file]?.findEntry(Number(frame[2]) - 1, Number(frame[3]) - 1);
  if (!entry || !('originalLine' in entry)) return undefined;
  return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}
