/** What choices are called on the screen and on the keyboard: A, B, C… from 0. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Which choice a key stands for: "1" and "a" are the first; null for other keys and for more than there are. */
export function choiceOfKey(key: string, count: number): number | null {
  if (!/^[1-9a-z]$/i.test(key)) return null;
  const index = /\d/.test(key) ? Number(key) - 1 : key.toLowerCase().charCodeAt(0) - 97;
  return index < count ? index : null;
}
