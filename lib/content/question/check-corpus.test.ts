import { describe, expect, it } from 'vitest';
import type { Question } from '../../contracts/question.ts';
import { checkGuessing } from './check-guessing.ts';
import { checkLinks, relatedBothWays } from './check-links.ts';
import { checkMix } from './check-mix.ts';
import { coverage } from './coverage.ts';
import { parseInventory, parseTopics } from './parse-lists.ts';
import { parseQuestion } from './parse-question.ts';
import { END, sampleQuestion } from './sample-question.ts';

function question(file: string, changes: Parameters<typeof sampleQuestion>[0] = {}): Question {
  const parsed = parseQuestion(file, sampleQuestion(changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.question;
}

const single = (right: string, ...wrong: string[]) =>
  `## Options\n\n- [x] ${right}\n  > Why.\n${wrong.map((text) => `- [ ] ${text}\n  > Why.`).join('\n')}`;
const messages = (issues: { message: string }[]) => issues.map(({ message }) => message).join('\n');
const topic = { slug: 'gil', title: 'The GIL', summary: 'What it is and what it costs.', inventory: ['gil'] };
const fact = { id: 'S0-008', kind: 'concept', topic: 'gil', fact: 'It is a lock.', asks: [] };
const corpus = { topics: [topic], inventory: [fact], items: ['exercises/mutex'] };

describe('links', () => {
  it('may lead to questions and to other items that exist', () => {
    const a = question('gil/a.md', { meta: 'covers: []\nrelated: [b, exercises/mutex]\nfollowUps: [c]' });
    const others = [question('gil/b.md'), question('gil/c.md')];
    expect(checkLinks([a, ...others], corpus)).toEqual([]);
  });

  it.each([
    ['related: [b]', 'There is no item "b".'],
    ['followUps: [b]', 'There is no item "b".'],
    ['related: [labs/mutex]', 'There is no item "labs/mutex".'],
  ])('%s must lead somewhere', (meta, message) => {
    const a = question('gil/a.md', { meta: `covers: []\n${meta}` });
    expect(messages(checkLinks([a], corpus))).toBe(message);
  });

  it('need slugs that are unique, topics that exist and facts of the inventory', () => {
    const questions = [question('gil/a.md'), question('locks/a.md', { meta: 'covers: [S9-999]' })];
    const said = messages(checkLinks(questions, corpus));
    expect(said).toContain('The slug "a" is taken by gil/a.md');
    expect(said).toContain('The folder "locks" is not a topic');
    expect(said).toContain('S9-999, which is not in the inventory');
  });

  it('of related items show on both sides', () => {
    const related = relatedBothWays([
      question('gil/a.md', { meta: 'covers: []\nrelated: [b, exercises/mutex]' }),
      question('gil/b.md'),
    ]);
    expect(related.get('a')).toEqual(['b', 'exercises/mutex']);
    expect(related.get('b')).toEqual(['a']);
  });
});

describe('an answer that can be guessed', () => {
  const said = (answer: string) => messages(checkGuessing([question('gil/a.md', { answer })]));

  it.each([
    [single('A very long and careful explanation of it', 'A lock', 'A queue'), 'by far the longest'],
    [single('A lock', 'A queue that is guarded', 'A pool that is guarded'), 'by far the shortest'],
    [single('A lock', 'A pool', 'All of the above'), 'speaks of other options'],
    [single('It waits here', 'It never waits', 'It fails here'), 'Only wrong options use absolute words'],
    [single('It usually waits', 'It fails at once', 'It returns now'), 'Only right options are hedged'],
  ])('%# is reported', (answer, message) => {
    expect(said(answer)).toContain(message);
  });

  it('is not seen where options are alike', () => {
    expect(said(single('A lock it is', 'A pool it is', 'A queue it is'))).toBe('');
    expect(said(single('It never waits', 'It always waits', 'It fails here'))).toBe('');
  });

  it('shows in a topic whose right options are mostly the longest', () => {
    const many = (right: string) =>
      Array.from({ length: 5 }, (_, i) =>
        question(`gil/q${i}.md`, { answer: single(right, 'A pool', 'A heap') }),
      );
    expect(messages(checkGuessing(many('A mutex')))).toContain('In 5 of 5');
    expect(messages(checkGuessing(many('A key')))).toBe('');
  });

  it('shows in true-false questions that are mostly true', () => {
    const answer = '## Options\n\n- [x] True\n  > Why.\n- [ ] False\n  > Why.';
    const many = Array.from({ length: 8 }, (_, i) =>
      question(`gil/q${i}.md`, { kind: 'true-false', answer }),
    );
    expect(messages(checkGuessing(many))).toContain('8 of 8 true-false questions are true');
  });
});

it('a corpus of boxes to tick only is refused', () => {
  const many = Array.from({ length: 20 }, (_, i) => question(`gil/q${i}.md`));
  expect(messages(checkMix(many))).toContain('Only 0 of 20');
  expect(checkMix(many.slice(1))).toEqual([]);
});

describe('coverage', () => {
  const facts = [fact, { ...fact, id: 'S0-009', caveat: 'Not on free-threaded builds.' }];
  const covering = (end = END) => question('gil/a.md', { meta: 'covers: [S0-009]', end });

  it('counts what questions and other items teach', () => {
    const [gil] = coverage([topic], facts, [covering()], []);
    expect(gil).toMatchObject({ questions: 1, total: 2, uncovered: [{ id: 'S0-008' }] });
    expect(coverage([topic], facts, [covering()], ['S0-008'])[0]?.uncovered).toEqual([]);
  });

  it('wants a caveat to be taught by a section on caveats', () => {
    const end = END.replace('## References', '## Caveats\n\nMind.\n\n## References');
    expect(coverage([topic], facts, [covering()], [])[0]?.untaughtCaveats).toMatchObject([{ id: 'S0-009' }]);
    expect(coverage([topic], facts, [covering(end)], [])[0]?.untaughtCaveats).toEqual([]);
  });
});

describe('the lists', () => {
  const topics = (text: string) => messages(parseTopics(text, [fact]).issues);
  const one = '- {slug: gil, title: The GIL, summary: What it is and what it costs., inventory: [gil]}';

  it('of topics must take in every topic of the inventory once', () => {
    expect(topics(one)).toBe('');
    expect(topics(one.replace('[gil]', '[locks]'))).toContain('"gil" belongs to no topic');
    expect(topics(`${one}\n${one.replace('slug: gil', 'slug: b')}`)).toContain('"gil" is there twice.');
  });

  it('of facts must name each once', () => {
    const entry = '- {id: S0-008, kind: concept, topic: gil, fact: A lock., asks: []}';
    expect(messages(parseInventory(`${entry}\n${entry}`).issues)).toBe('The id S0-008 is there twice.');
    expect(messages(parseInventory(entry.replace('asks', 'ask')).issues)).toContain('Unknown key "0.ask".');
  });
});
