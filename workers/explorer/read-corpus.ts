import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExplorationCase, FindingKind } from '#lib/contracts/exploration.ts';

/** A program of the corpus with what must be found in it. */
export interface CorpusProgram {
  family: string;
  name: string;
  file: string;
  source: string;
  scenario: string;
  cases: ExplorationCase[];
  /** Kinds of which any is right; empty for a correct program. */
  expected: FindingKind[];
  /** Why it is wrong, or why it is right. */
  why: string;
}

/** Folder of the corpus: one folder for each family, with its scenario and its programs. */
export const corpusFolder: string = join(import.meta.dirname, 'corpus');

/** Reads all programs, by family and name. The first two lines of each say what must be found and why. */
export async function readCorpus(folder = corpusFolder): Promise<CorpusProgram[]> {
  const families = await readdir(folder);
  const programs = await Promise.all(
    families.sort().map((family) => readFamily(join(folder, family), family)),
  );
  return programs.flat();
}

async function readFamily(folder: string, family: string): Promise<CorpusProgram[]> {
  const scenarioFile = join(folder, 'scenario.ts');
  const scenario = await readFile(scenarioFile, 'utf8');
  const { cases }: { cases: ExplorationCase[] } = await import(pathToFileURL(scenarioFile).href);
  const files = (await readdir(folder)).filter((file) => file !== 'scenario.ts').sort();
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(folder, file), 'utf8');
      const [, expect = '', why = ''] = /^\/\/ expect: (.*)\n\/\/ why: (.*)\n/.exec(source) ?? [];
      if (expect === '') throw new Error(`${family}/${file} does not say what must be found.`);
      const expected = expect === 'nothing' ? [] : (expect.split(' | ') as FindingKind[]);
      return { family, name: file.replace(/\.ts$/, ''), file, source, scenario, cases, expected, why };
    }),
  );
}
