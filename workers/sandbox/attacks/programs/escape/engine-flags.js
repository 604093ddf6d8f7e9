// expect: nothing gained, runtime error, threw
// unharmed: judge
import v8 from 'node:v8';
export const attack = () => {
  v8.setFlagsFromString('--allow-natives-syntax');
  v8.setFlagsFromString('--max-old-space-size=100000');
  v8.setFlagsFromString('--no-sandbox');
  try {
    new Function('%SystemBreak()')();
  } catch {}
  return [];
};
