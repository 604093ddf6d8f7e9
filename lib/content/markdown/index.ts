export { containsInOrder, matchesOutput, shownOutput } from './matches-output.ts';
