import { runExplorerBench } from '#workers/explorer/bench/main.ts';

process.exitCode = await runExplorerBench(process.argv.slice(2));
