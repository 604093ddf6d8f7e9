export { checkTests } from './check-tests.ts';
export { contentHash } from './content-hash.ts';
export type { Approach, ContentIssue, Exercise, FolderFiles, WrongSolution } from './exercise.ts';
export { ContentModuleError } from './load-module.ts';
export { type LoadedScenarios, loadScenario } from './load-scenario.ts';
export { type LoadedTests, loadTests } from './load-tests.ts';
export { type ParsedExercise, parseExercise } from './parse-exercise.ts';
export { listExerciseSlugs, readExerciseFolder } from './read-exercise-folder.ts';
export { summarise } from './summarise.ts';
