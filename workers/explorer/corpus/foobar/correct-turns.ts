// expect: nothing
// why: the word says whose turn it is
export class FooBar {
  constructor(private a: Int32Array, private n: number) {}
  foo(print: () => void) {
    for (let k = 0; k < this.n; k++) {
      while (Atomics.load(this.a, 0) !== 0) Atomics.wait(this.a, 0, 1);
      print();
      Atomics.store(this.a, 0, 1);
      Atomics.notify(this.a, 0);
    }
  }
  bar(print: () => void) {
    for (let k = 0; k < this.n; k++) {
      while (Atomics.load(this.a, 0) !== 1) Atomics.wait(this.a, 0, 0);
      print();
      Atomics.store(this.a, 0, 0);
      Atomics.notify(this.a, 0);
    }
  }
}
