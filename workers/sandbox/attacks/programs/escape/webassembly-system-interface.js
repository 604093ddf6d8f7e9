// expect: nothing gained, threw
// unharmed: files
import { WASI } from 'node:wasi';
export const attack = () => {
  try {
    new WASI({ version: 'preview1', preopens: { '/': '/etc' } });
    return ['/etc'];
  } catch {
    return [];
  }
};
