// expect: threw, nothing gained
// unharmed: neighbour, judge
import * as self from './attack.ts';
import { attack as again } from './attack.js';
export const attack = () => (self.attack === again ? [] : ['loaded twice']);
