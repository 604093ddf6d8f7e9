/** Sets of small numbers as bits. */
export const bit = (index: number): number => 1 << index;

/** The smallest member; of an empty set 32. */
export const only = (set: number): number => 31 - Math.clz32(set & -set);

export function count(set: number): number {
  let rest = set;
  let members = 0;
  for (; rest !== 0; rest &= rest - 1) members += 1;
  return members;
}

/** The member with so many smaller ones. */
export function nth(set: number, index: number): number {
  let rest = set;
  for (let k = 0; k < index; k += 1) rest &= rest - 1;
  return only(rest);
}
