export { checkGuessing } from './check-guessing.ts';
export { type Corpus, checkLinks, relatedBothWays } from './check-links.ts';
export { checkMix, countProduced } from './check-mix.ts';
export { coverage, type TopicCoverage } from './coverage.ts';
export { parseInventory, parseTopics } from './parse-lists.ts';
export { type ParsedQuestion, parseQuestion } from './parse-question.ts';
export { readQuestionFiles } from './read-question-files.ts';
export { readQuestions } from './read-questions.ts';
export { summariseQuestion } from './summarise-question.ts';
