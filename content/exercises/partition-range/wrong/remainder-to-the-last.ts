// verdict: wrong answer
// why: The whole remainder goes to the last part, which may then be almost twice as long as the others.
export function partitionRange(length: number, parts: number): [number, number][] {
  const chunk = Math.floor(length / parts);
  return Array.from({ length: parts }, (_, part) => [
    part * chunk,
    part === parts - 1 ? length : (part + 1) * chunk,
  ]);
}
