// expect: nothing gained, runtime error
// unharmed: network, judge
import inspector from 'node:inspector';
export const attack = async () => {
  const gained = [];
  process.on('SIGUSR1', () => {});
  try {
    inspector.open(0, '127.0.0.1');
  } catch {}
  if (inspector.url() !== undefined) gained.push(`listening: ${inspector.url()}`);
  try {
    process._debugProcess(process.pid);
  } catch {}
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (inspector.url() !== undefined) gained.push('listening after a signal');
  return gained;
};
