import { runCommand } from './command-error.ts';
import { stopPrograms } from './process/run-program.ts';
import { onStopSignal } from './process/stop-signal.ts';
import { forgetInstallation } from './test/forget-installation.ts';
import { runStages } from './test/run-stages.ts';
import { staticStages } from './test/static-stages.ts';
import { vitestStage } from './test/vitest-stage.ts';

/** `npm run check`: what is quick to know. */
await runCommand(() => {
  onStopSignal(stop, stop);
  forgetInstallation();
  return runStages([...staticStages, vitestStage('unit')]);
});

function stop(): never {
  stopPrograms();
  process.exit(130);
}
