import { CommandError, runCommand } from './command-error.ts';
import { stopPrograms } from './process/run-program.ts';
import { onStopSignal } from './process/stop-signal.ts';
import { inRoot } from './root.ts';
import { endToEndStage } from './test/end-to-end-stage.ts';
import { forgetInstallation } from './test/forget-installation.ts';
import { ensurePrerequisites } from './test/prerequisites.ts';
import { runStages, totalLine } from './test/run-stages.ts';
import { failedStage, type Stage } from './test/stage.ts';
import { passes, staticStages } from './test/static-stages.ts';
import { vitestStage } from './test/vitest-stage.ts';

const stages: Stage[] = [
  ...staticStages,
  vitestStage('unit'),
  vitestStage('integration'),
  vitestStage('sandbox'),
  { name: 'content', run: () => passes([inRoot('scripts', 'content-check.ts')]) },
  vitestStage('process', 'starts, stops and crashes'),
  endToEndStage,
];

/** `npm test`: everything. Its last line counts the whole run. */
await runCommand(async () => {
  onStopSignal(stop, stop);
  forgetInstallation();
  try {
    await ensurePrerequisites(console.log);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(`\n${error.message}\n\n${totalLine(failedStage())}`);
    return 1;
  }
  return runStages(stages);
});

function stop(): never {
  stopPrograms();
  process.exit(130);
}
