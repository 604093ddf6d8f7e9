/**
 * A short answer as it is compared: two answers are alike when their normal forms are equal. Blanks at the ends, runs of
 * blanks, quotation marks and backticks around, a full stop at the end and an empty "()" make no difference.
 */
export function normaliseAnswer(answer: string, { caseSensitive }: { caseSensitive: boolean }): string {
  const plain = answer
    .normalize('NFKC')
    .trim()
    .replace(/^["'`“‘]+|["'`”’.]+$/g, '')
    .replace(/\(\s*\)$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return caseSensitive ? plain : plain.toLowerCase();
}
