import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { checkArticles } from '#lib/content/article/index.ts';
import type { ContentIssue } from '#lib/content/index.ts';
import { checkGuessing, checkLinks, checkMix, coverage } from '#lib/content/question/index.ts';
import { runCommand } from './command-error.ts';
import { checkPythonSyntax, checkTypes } from './questions/check-syntax.ts';
import { printCoverage, printIssues, printKinds, printRuns } from './questions/print-report.ts';
import { below, readCorpus, textsOf } from './questions/read-corpus.ts';
import { pythonVersion, runAllSnippets } from './questions/run-all-snippets.ts';
import { inRoot } from './root.ts';

const USAGE = `npm run questions:check [-- options] [path…]

Checks the questions and articles of the corpus; docs/corpus.md says how to write them. Paths such as "gil/",
"gil/what-it-guards" or "articles/gil" narrow the programs that are executed and the faults that are shown.

  --static          execute nothing
  --repeat <n>      execute each program n times, to find out whether it prints the same each time
  --python <name>   the Python to use (python3)
  --uncovered       list the facts of the inventory that nothing teaches
  --complete        fail unless every fact is taught and every topic has its article`;

await runCommand(main);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      static: { type: 'boolean', default: false },
      repeat: { type: 'string', default: '1' },
      python: { type: 'string', default: 'python3' },
      uncovered: { type: 'boolean', default: false },
      complete: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const isMeant = (file: string) =>
    positionals.length === 0 || positionals.some((path) => `content/${file}`.includes(path));
  const corpus = await readCorpus(inRoot('content'));
  const { questions, articles, topics, inventory, otherCovers } = corpus;
  const meant = textsOf(corpus).filter(({ file }) => isMeant(file));
  const version = pythonVersion(values.python);

  const issues: ContentIssue[] = [
    ...corpus.issues,
    ...below('questions', [
      ...checkLinks(questions, corpus),
      ...checkGuessing(questions),
      ...checkMix(questions),
    ]),
    ...below('articles', checkArticles(articles, corpus)),
    ...checkTypes(meant),
    ...(version ? checkPythonSyntax(meant, values.python) : []),
  ];
  const runs = values.static
    ? null
    : await runAllSnippets(meant, {
        python: { command: values.python, version },
        repeat: Number(values.repeat),
        lanes: availableParallelism(),
        onProgress: showProgress,
      });
  issues.push(...(runs?.issues ?? []));

  const shown = issues.filter(({ file }) => isMeant(file));
  printIssues(shown);
  const taught = coverage(topics, inventory, questions, otherCovers);
  const withArticle = new Set(articles.map(({ topic }) => topic));
  printCoverage(taught, withArticle, values.uncovered);
  printKinds(questions, corpus.refused);
  if (runs) printRuns(runs, version);
  console.log(shown.length === 0 ? 'No faults.' : `${shown.length} faults.`);
  const incomplete = taught.some(
    ({ topic, uncovered, untaughtCaveats }) =>
      uncovered.length + untaughtCaveats.length > 0 || !withArticle.has(topic.slug),
  );
  return shown.length > 0 || (values.complete && incomplete) ? 1 : 0;
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} programs executed`);
  if (process.stderr.isTTY && done === total) process.stderr.write('\n');
}
