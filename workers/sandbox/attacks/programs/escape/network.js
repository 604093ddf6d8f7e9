// expect: nothing gained
// unharmed: network
import dgram from 'node:dgram';
import dns from 'node:dns/promises';
import net from 'node:net';
const tcp = (port, host) =>
  new Promise((resolve) => {
    const socket = net.connect(port, host);
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
  });
const udp = () =>
  new Promise((resolve) => {
    try {
      const socket = dgram.createSocket('udp4');
      socket.on('error', () => resolve(false));
      socket.bind(0, () => resolve(true));
    } catch {
      resolve(false);
    }
  });
const listens = () =>
  new Promise((resolve) => {
    net.createServer().on('error', () => resolve(false)).listen(0, () => resolve(true));
  });
export const attack = async (host) => {
  const gained = [];
  if (await tcp(host.port, '127.0.0.1')) gained.push('the judge');
  if (await tcp(5432, '127.0.0.1')) gained.push('the database');
  if (await tcp(80, '1.1.1.1')) gained.push('the internet');
  if (await tcp(host.port, '::1')) gained.push('the judge, by IPv6');
  if (await udp()) gained.push('UDP');
  if (await listens()) gained.push('a listener');
  if (await fetch(`http://127.0.0.1:${host.port}`).then(() => true, () => false)) gained.push('fetch');
  if (await dns.resolve('example.com').then(() => true, () => false)) gained.push('DNS');
  return gained;
};
