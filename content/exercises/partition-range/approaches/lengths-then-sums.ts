export function partitionRange(length: number, parts: number): [number, number][] {
  const remainder = length % parts;
  const shortest = (length - remainder) / parts;
  let end = 0;
  return Array.from({ length: parts }, (_, part) => {
    const start = end;
    end += part < remainder ? shortest + 1 : shortest;
    return [start, end];
  });
}
