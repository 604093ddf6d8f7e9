// expect: mutual exclusion
// why: locks nothing
export class Mutex {
  constructor(private a: Int32Array, private i: number) {}
  lock() {

  }
  unlock() {

  }
}
