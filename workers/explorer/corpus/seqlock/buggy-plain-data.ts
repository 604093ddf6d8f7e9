// expect: data race
// why: the data are plain: a torn pair is thrown away, but reading it is a race
// word 0: sequence, odd while somebody writes; 4 and 5: the pair
export class SeqLock {
  constructor(private a: Int32Array) {}
  write(value: number) {
    Atomics.add(this.a, 0, 1);
    this.a[4] = value;
    this.a[5] = value;
    Atomics.add(this.a, 0, 1);
  }
  read(): [number, number] {
    for (;;) {
      const before = Atomics.load(this.a, 0);
      if (before % 2 === 1) continue;
      const pair: [number, number] = [this.a[4], this.a[5]];
      if (Atomics.load(this.a, 0) === before) return pair;
    }
  }
}
