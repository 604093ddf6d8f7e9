import { runExploreCommand } from '#workers/explorer/command-line/main.ts';

// npm starts scripts in the project's folder and leaves the caller's in INIT_CWD.
process.exitCode = await runExploreCommand(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
