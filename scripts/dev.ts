import { runCommand } from './command-error.ts';
import { runInstallation } from './installation/run-installation.ts';

/** `npm run dev`: an installation whose screens and judge reload as their files change. */
await runCommand(() => runInstallation('development'));
