// expect: nothing
// why: Lamport 1974
export class Bakery {
  constructor(private a: Int32Array, private n: number) {}
  lock(me: number) {
    Atomics.store(this.a, me, 1);
    let highest = 0;
    for (let t = 0; t < this.n; t++) highest = Math.max(highest, Atomics.load(this.a, 8 + t));
    const mine = highest + 1;
    Atomics.store(this.a, 8 + me, mine);
    Atomics.store(this.a, me, 0);
    for (let t = 0; t < this.n; t++) {
      if (t === me) continue;
      while (Atomics.load(this.a, t) === 1);
      for (;;) {
        const theirs = Atomics.load(this.a, 8 + t);
        if (theirs === 0 || theirs > mine || (theirs === mine && t > me)) break;
      }
    }
  }
  unlock(me: number) { Atomics.store(this.a, 8 + me, 0); }
}
