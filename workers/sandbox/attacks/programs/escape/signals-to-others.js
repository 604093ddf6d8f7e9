// expect: nothing gained
// unharmed: processes, judge, neighbour
export const attack = (host) => {
  const gained = [];
  for (const [name, pid] of [['the judge', host.pid], ['its group', -host.pid], ['a bystander', host.bystander], ['everybody', -1]]) {
    try {
      process.kill(pid, 'SIGKILL');
      gained.push(name);
    } catch {}
  }
  return gained;
};
