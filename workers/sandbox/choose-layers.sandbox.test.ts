import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createLogger } from '#lib/base/logger.ts';
import { chooseLayers } from './choose-layers.ts';
import { detectCgroups } from './isolation/cgroup/detect-cgroups.ts';
import { makeJudgeFolder, sweepDeadJudges } from './isolation/judge-folder.ts';
import { prepareParts } from './prepare-parts.ts';
import type { FactoryParts } from './sandbox-factory.ts';

/** What this host offers, with a bubblewrap that does not start where `unless` matches its arguments. */
function hostWhere(unless: string): FactoryParts {
  const cgroups = detectCgroups();
  const judgeFolder = makeJudgeFolder();
  onTestFinished(() => sweepDeadJudges(cgroups));
  const parts = prepareParts(judgeFolder, cgroups);
  const bwrap = path.join(judgeFolder, 'bwrap');
  const script = `#!/bin/sh\ncase "$*" in ${unless}) exit 1 ;; esac\nexec ${parts.isolation.bwrap} "$@"\n`;
  writeFileSync(bwrap, script);
  chmodSync(bwrap, 0o755);
  return { ...parts, isolation: { ...parts.isolation, bwrap } };
}

const activeLayers = async (parts: FactoryParts) => {
  const { factory, probe } = await chooseLayers(parts, 'process', createLogger('test'));
  factory.close();
  return probe.layers.filter(({ active }) => active).map(({ name }) => name);
};

it('a host whose kernel refuses the filter gets every other layer', async () => {
  const names = await activeLayers(hostWhere('*--seccomp*'));
  expect(names).toContain('namespaces');
  expect(names).not.toContain('seccomp');
});

it('a host without namespaces gets what is left', async () => {
  const names = await activeLayers(hostWhere('*'));
  expect(names).not.toContain('namespaces');
  expect(names).toContain('rlimits');
});

it('what is required and missing is named', async () => {
  const opening = chooseLayers(hostWhere('*--seccomp*'), 'full', createLogger('test'));
  await expect(opening).rejects.toThrow(/SANDBOX_REQUIRE=full asks\. Missing: .*seccomp/);
});
