import { runCommand } from './command-error.ts';
import { stopPrograms } from './process/run-program.ts';
import { onStopSignal } from './process/stop-signal.ts';
import { runEndToEnd } from './test/end-to-end-stage.ts';
import { forgetInstallation } from './test/forget-installation.ts';
import { ensurePrerequisites } from './test/prerequisites.ts';

/** `npm run e2e [-- <arguments of playwright test>]`: the journeys only. */
await runCommand(async () => {
  onStopSignal(stop, stop);
  forgetInstallation();
  await ensurePrerequisites(console.log);
  const { failed } = await runEndToEnd(process.argv.slice(2));
  return failed === 0 ? 0 : 1;
});

function stop(): never {
  stopPrograms();
  process.exit(130);
}
