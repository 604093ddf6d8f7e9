import { runCommand } from './command-error.ts';
import { runInstallation } from './installation/run-installation.ts';

/** `npm start`: an installation in production mode. */
await runCommand(() => runInstallation('production'));
