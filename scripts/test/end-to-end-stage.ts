import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Undo } from '../installation/open-installation.ts';
import { openTemporaryInstallation } from '../installation/open-temporary-installation.ts';
import { runProgram } from '../process/run-program.ts';
import { inRoot } from '../root.ts';
import { checkedResult, failedStage, type Stage, type StageResult } from './stage.ts';

const spec = z.object({ title: z.string(), file: z.string(), ok: z.boolean() });
interface Suite {
  specs: z.infer<typeof spec>[];
  suites?: Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(spec), suites: z.array(suite).optional() }),
);
const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(suite),
});

export const endToEndStage: Stage = { name: 'end to end', run: () => runEndToEnd([]) };

/** Runs Playwright's journeys against a production installation that is made for them. */
export async function runEndToEnd(playwrightArguments: string[]): Promise<StageResult> {
  const undo: Undo = [];
  try {
    const installation = await openTemporaryInstallation(undo, console.log, { RATE_LIMIT_FACTOR: '1000' });
    return await runPlaywright(playwrightArguments, {
      LOCKSTEP_URL: installation.baseUrl,
      LOCKSTEP_SETUP_LINK: installation.setupLink ?? '',
      DATABASE_URL: installation.databaseUrl,
      NEXTAUTH_URL: installation.baseUrl,
      NEXTAUTH_SECRET: installation.nextAuthSecret,
    });
  } finally {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  }
}

async function runPlaywright(options: string[], env: Record<string, string>): Promise<StageResult> {
  const file = inRoot('test-results', 'end-to-end.json');
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const command = [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'];
  const { code } = await runProgram([...command, ...options], {
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  if (!existsSync(file)) return failedStage(`Playwright ended with code ${code} and left no report.`);
  return checkedResult('Playwright', code, countPlaywright(JSON.parse(readFileSync(file, 'utf8'))));
}

/** Counts journeys in Playwright's JSON report. One that passed at a second try did not pass. */
export function countPlaywright(json: unknown): StageResult {
  const { stats, suites } = report.parse(json);
  const failures = suites.flatMap(allSpecs).filter(({ ok }) => !ok);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: failures.map(({ file, title }) => `e2e/${file}: ${title}`),
  };
}

function allSpecs({ specs, suites = [] }: Suite): z.infer<typeof spec>[] {
  return [...specs, ...suites.flatMap(allSpecs)];
}
