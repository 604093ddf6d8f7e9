// expect: nothing
// why: a count in the head word tells the same node from the same state
export class Stack {
  constructor(private a: Int32Array) {}
  pop(): number {
    for (;;) {
      const head = Atomics.load(this.a, 0);
      const node = head & 0xff;
      if (node === 0) return 0;
      const next = Atomics.load(this.a, 4 + node);
      if (Atomics.compareExchange(this.a, 0, head, (((head >> 8) + 1) << 8) | next) === head) return node;
    }
  }
  push(node: number) {
    for (;;) {
      const head = Atomics.load(this.a, 0);
      Atomics.store(this.a, 4 + node, head & 0xff);
      if (Atomics.compareExchange(this.a, 0, head, (((head >> 8) + 1) << 8) | node) === head) return;
    }
  }
}
