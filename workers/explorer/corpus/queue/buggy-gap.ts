// expect: not linearizable
// why: draws a place before it fills it: a later put can be seen before an earlier one that is done
// Herlihy and Wing's queue without the retry: word 2 counts places, items from 4 on, 0 means not there yet
export class Queue {
  constructor(private a: Int32Array) {}
  put(value: number) {
    const place = Atomics.add(this.a, 2, 1);
    Atomics.store(this.a, 4 + place, value);
  }
  poll(): number {
    const head = Atomics.load(this.a, 1);
    if (head >= Atomics.load(this.a, 2)) return 0;
    const value = Atomics.load(this.a, 4 + head);
    if (value !== 0) Atomics.store(this.a, 1, head + 1);
    return value;
  }
}
