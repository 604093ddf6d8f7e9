// expect: nothing gained, threw, runtime error, time limit
// unharmed: processes, files
// timeout: 2000
export const attack = () => {
  for (const shell of ['/bin/sh', '/usr/bin/sh', '/bin/busybox']) {
    try {
      process.execve(shell, ['sh', '-c', 'echo gained'], {});
      return ['a shell'];
    } catch {}
  }
  return [];
};
