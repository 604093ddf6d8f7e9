// expect: nothing
// why: reads again when the sequence moved (Boehm 2012: the data must be atomic)
// word 0: sequence, odd while somebody writes; 4 and 5: the pair
export class SeqLock {
  constructor(private a: Int32Array) {}
  write(value: number) {
    Atomics.add(this.a, 0, 1);
    Atomics.store(this.a, 4, value);
    Atomics.store(this.a, 5, value);
    Atomics.add(this.a, 0, 1);
  }
  read(): [number, number] {
    for (;;) {
      const before = Atomics.load(this.a, 0);
      if (before % 2 === 1) continue;
      const pair: [number, number] = [Atomics.load(this.a, 4), Atomics.load(this.a, 5)];
      if (Atomics.load(this.a, 0) === before) return pair;
    }
  }
}
