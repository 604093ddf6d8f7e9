// verdict: wrong answer
// why: Every chunk is rounded up, so the last part gets too little: ten in four gives 3, 3, 3, 1.
export function partitionRange(length: number, parts: number): [number, number][] {
  const chunk = Math.ceil(length / parts);
  return Array.from({ length: parts }, (_, part) => [
    Math.min(part * chunk, length),
    Math.min((part + 1) * chunk, length),
  ]);
}
