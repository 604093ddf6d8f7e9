// expect: assertion | data race
// why: lets one item too many in
// word 0: items taken; word 1: items put; 4 and up: slots
export class Ring {
  constructor(private a: Int32Array, private capacity: number) {}
  push(value: number): boolean {
    const tail = Atomics.load(this.a, 1);
    const head = Atomics.load(this.a, 0);
    if (tail - head > this.capacity) return false;
    this.a[4 + (tail % this.capacity)] = value;
    Atomics.store(this.a, 1, tail + 1);
    return true;
  }
  pop(): number | undefined {
    const head = Atomics.load(this.a, 0);
    const tail = Atomics.load(this.a, 1);
    if (head === tail) return undefined;
    const value = this.a[4 + (head % this.capacity)];
    Atomics.store(this.a, 0, head + 1);
    return value;
  }
}
