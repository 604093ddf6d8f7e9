// expect: nothing gained, security violation, runtime error
// unharmed: processes, files
export const attack = () => {
  const gained = [];
  try {
    const { Process } = process.binding('process_wrap');
    const child = new Process();
    const status = child.spawn({ file: process.execPath, args: ['node', '-e', '0'], envPairs: [], stdio: [] });
    if (status === 0) gained.push('a process');
  } catch {}
  try {
    const result = process.binding('spawn_sync').spawn({ file: process.execPath, args: ['node'], envPairs: [], stdio: [] });
    if (!result.error) gained.push('a process, waiting');
  } catch {}
  return gained;
};
