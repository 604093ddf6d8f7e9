// expect: mutual exclusion | wrong result
// why: the head is the same node again, but no longer the same stack (ABA)
export class Stack {
  constructor(private a: Int32Array) {}
  pop(): number {
    for (;;) {
      const head = Atomics.load(this.a, 0);
      if (head === 0) return 0;
      const next = Atomics.load(this.a, 4 + head);
      if (Atomics.compareExchange(this.a, 0, head, next) === head) return head;
    }
  }
  push(node: number) {
    for (;;) {
      const head = Atomics.load(this.a, 0);
      Atomics.store(this.a, 4 + node, head);
      if (Atomics.compareExchange(this.a, 0, head, node) === head) return;
    }
  }
}
