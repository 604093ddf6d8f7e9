// expect: mutual exclusion | wrong result
// why: takes the head off with a store
export class Stack {
  constructor(private a: Int32Array) {}
  pop(): number {
    const head = Atomics.load(this.a, 0);
    if (head !== 0) Atomics.store(this.a, 0, Atomics.load(this.a, 4 + head));
    return head;
  }
  push(node: number) {
    for (;;) {
      const head = Atomics.load(this.a, 0);
      Atomics.store(this.a, 4 + node, head);
      if (Atomics.compareExchange(this.a, 0, head, node) === head) return;
    }
  }
}
