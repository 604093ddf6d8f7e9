// expect: nothing gained
// unharmed: network, judge
import net from 'node:net';
const connects = (path) =>
  new Promise((resolve) => {
    try {
      net.connect({ path }).on('connect', () => resolve(true)).on('error', () => resolve(false));
    } catch {
      resolve(false);
    }
  });
const listens = (path) =>
  new Promise((resolve) => {
    try {
      net.createServer().on('error', () => resolve(false)).listen({ path }, () => resolve(true));
    } catch {
      resolve(false);
    }
  });
export const attack = async () => {
  const gained = [];
  for (const path of ['\0lockstep', '/run/dbus/system_bus_socket', '/var/run/docker.sock', '\0/tmp/.X11-unix/X0']) {
    if (await connects(path)) gained.push(`connected to ${path}`);
  }
  if (await listens('\0lockstep-attack')) gained.push('an abstract socket');
  return gained;
};
