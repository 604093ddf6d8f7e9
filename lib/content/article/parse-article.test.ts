import { describe, expect, it } from 'vitest';
import type { Article } from '../../contracts/article.ts';
import { checkArticles } from './check-articles.ts';
import { parseArticle } from './parse-article.ts';
import { BODY, DRAWING, END, IMAGE, sampleArticle } from './sample-article.ts';
import { summariseArticle } from './summarise-article.ts';

type Changes = Parameters<typeof sampleArticle>[0];

function faults(changes: Changes, topic = 'threads'): string {
  const parsed = parseArticle(topic, sampleArticle(changes));
  return parsed.ok
    ? ''
    : parsed.issues.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n');
}

function article(changes: Changes = {}): Article {
  const parsed = parseArticle('threads', sampleArticle(changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.article;
}

describe('an article in order', () => {
  it('is cut into sections of texts and diagrams, as they are read', () => {
    const { opening, sections, snippets, links } = article();
    expect(opening).toBe('What is a thread?');
    expect(sections.map(({ id }) => id)).toEqual([
      'the-principle',
      'the-mechanism',
      'in-an-interview',
      'summary',
    ]);
    expect(sections[0]?.blocks).toMatchObject([
      { kind: 'text', text: 'A thread is a [place in a program](/questions/what-a-thread-is).' },
      {
        kind: 'diagram',
        diagram: { name: 'lanes', alternative: 'Two threads beside each other', caption: 'Two threads' },
      },
      { kind: 'text', text: 'It can be counted.' },
    ]);
    expect(snippets).toMatchObject([
      { section: 'The mechanism', language: 'python', output: { text: '‹2›' } },
    ]);
    expect(links).toEqual([{ url: '/questions/what-a-thread-is', line: 11 }]);
  });

  it('shows its readers no marks of what varies', () => {
    expect(article().sections[1]?.blocks).toMatchObject([
      { text: expect.stringContaining('```output\n2\n```') },
    ]);
  });

  it('counts its words without its programs, and is summarised', () => {
    expect(article().words).toBe(24);
    expect(summariseArticle(article())).toEqual({
      title: 'An article for tests',
      summary: 'It says what a thread is.',
      topic: 'threads',
      covers: ['S0-008'],
      related: [],
      words: 24,
    });
  });

  it('may give a drawing of its own for phones', () => {
    const narrow = DRAWING.replace('0 0 720', '0 0 360');
    const block = article({ files: { 'lanes.narrow.svg': narrow } }).sections[0]?.blocks[1];
    expect(block).toMatchObject({ diagram: { wide: { width: 720 }, narrow: { width: 360 } } });
  });
});

describe('a fault is told with its place:', () => {
  it.each<[string, Changes, string]>([
    ['front matter', { meta: 'cover: []' }, 'article.md:4 Unknown key "cover".'],
    ['no opening', { opening: '' }, 'article.md:1 The article opens with a paragraph'],
    ['a list as opening', { opening: '- One' }, 'article.md:7 The opening is made of paragraphs.'],
    [
      'an image in the opening',
      { opening: IMAGE, body: BODY.replace(IMAGE, '') },
      'article.md:7 An image is',
    ],
    ['a heading of level one', { body: `${BODY}\n\n# No` }, 'There is no heading of level one'],
    ['no end', { end: '' }, 'article.md:17 The last two sections are'],
    ['the end too early', { end: `${END}\n\n## More\n\nMore.` }, 'The last two sections are'],
    [
      'a section without text',
      { body: `${BODY}\n\n## Empty` },
      'article.md:27 The section "Empty" is empty.',
    ],
    ['a title with code', { body: `${BODY}\n\n## The \`GIL\`\n\nA.` }, 'is plain text'],
    ['a title twice', { body: `${BODY}\n\n## The principle\n\nA.` }, 'Two sections have the title'],
    ['a summary in prose', { end: END.replace(/- One[\s\S]*/, 'One.') }, 'The summary is one list of 5 to 8'],
    ['a short summary', { end: END.replace('- Five', '') }, 'The summary is one list of 5 to 8'],
    ['a relative link', { opening: 'See [it](../a).' }, 'article.md:7 "../a" is no address for a link'],
    ['a script as link', { opening: 'See [it](javascript:f).' }, '"javascript:f" is no address for a link'],
    ['a missing section', { opening: 'See [it](#nowhere).' }, 'There is no section "#nowhere".'],
    ['raw HTML', { opening: 'See <b>it</b>.' }, 'no references, footnotes or HTML'],
    ['a reference', { opening: 'See [it].\n\n[it]: https://a.example' }, 'no references, footnotes or HTML'],
    ['a program without language', { opening: 'A.', body: `${BODY}\n\n\`\`\`\nf\n\`\`\`` }, 'must name its'],
    ['an image in a sentence', { body: `${BODY}\n\nSee ${IMAGE}.` }, 'An image is a paragraph of its own'],
    ['an image shown twice', { body: `${BODY}\n\n${IMAGE}` }, '"lanes.svg" is shown twice.'],
    ['a file that nothing shows', { files: { 'b.svg': DRAWING } }, 'b.svg:1 No section shows this file.'],
    ['a missing file', { body: BODY.replace('lanes.svg', 'a.svg') }, 'There is no file "a.svg"'],
    [
      'a picture from elsewhere',
      { body: BODY.replace('lanes.svg', 'https://a.example/a.svg') },
      'beside the',
    ],
    ['no text alternative', { body: BODY.replace('Two threads beside each other', 'Lanes') }, 'needs a text'],
    ['no caption', { body: BODY.replace(' "Two threads"', '') }, 'article.md:13 The diagram needs a caption'],
    [
      'a drawing with faults',
      { drawing: DRAWING.replace('<rect', '<image') },
      'lanes.svg:9 A diagram has no',
    ],
  ])('%s', (_, changes, said) => {
    expect(faults(changes)).toContain(said);
  });

  it('a folder that is no topic, and one without an article', () => {
    expect(faults({}, 'The Threads')).toContain('named as its topic');
    expect(parseArticle('threads', {})).toMatchObject({ ok: false, issues: [{ file: 'article.md' }] });
  });
});

describe('an article of the corpus', () => {
  const corpus = {
    topics: [{ slug: 'threads' }],
    inventory: [{ id: 'S0-008' }],
    questions: [{ slug: 'what-a-thread-is' }],
    items: ['exercises/mutex'],
  };
  const long = `${BODY}\n\n${'word '.repeat(1300)}`;
  const said = (changes: Changes) =>
    checkArticles([article(changes)], corpus)
      .map(({ file, line, message }) => `${file}:${line} ${message}`)
      .join('\n');

  it('may lead to items that exist', () => {
    const meta = 'covers: [S0-008]\nrelated: [what-a-thread-is, exercises/mutex]';
    const opening = 'See [it](/exercises/mutex), [them](/topics/threads) and [more](https://a.example).';
    expect(said({ meta, opening, body: long })).toBe('');
  });

  it.each<[Changes, string]>([
    [{ opening: 'See [it](/questions/no-such).' }, 'threads/article.md:7 The link "/questions/no-such"'],
    [{ opening: 'See [it](/labs/no-such).' }, 'The link "/labs/no-such" leads nowhere.'],
    [{ meta: 'covers: [S9-999]' }, '"covers" names S9-999'],
    [{ meta: 'covers: [S0-008, S0-008]' }, 'S0-008 stands twice'],
    [{ meta: 'covers: []\nrelated: [no-such]' }, 'There is no item "no-such".'],
    [{ body: BODY }, 'a lesson has 1200 to 2200'],
    [{ body: `${long}${'word '.repeat(1300)}` }, 'a lesson has 1200 to 2200'],
  ])('%# is refused', (changes, message) => {
    expect(said({ body: long, ...changes })).toContain(message);
  });

  it('belongs to a topic', () => {
    const other = { ...article({ body: long }), topic: 'coroutines' };
    expect(checkArticles([other], corpus)).toMatchObject([{ file: 'coroutines/article.md' }]);
  });
});
