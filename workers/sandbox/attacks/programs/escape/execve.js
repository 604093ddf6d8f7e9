// expect: nothing gained, runtime error, security violation, time limit
// unharmed: processes, files
// timeout: 2000
// Becomes another program: the only one there is Node again, without the harness.
export const attack = () => {
  process.execve('/app/node', ['node', '-e', 'require("node:fs").writeFileSync("/work/gained", "x")'], {});
  return [];
};
