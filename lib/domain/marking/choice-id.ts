import { createRandom } from '../random.ts';

/** A choice's id: a hash of its text, so that it is the same in every order and says nothing of what is right. */
export function choiceId(text: string): string {
  return createRandom(text)
    .int(0, 36 ** 9 - 1)
    .toString(36)
    .padStart(9, '0');
}
