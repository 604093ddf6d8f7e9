import type { FolderFiles } from '../exercise.ts';

/** A drawing in order, for tests. */
export const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 100">
  <defs>
    <marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
      <path class="fill-muted" d="M0 0 8 4 0 8z"/>
    </marker>
  </defs>
  <title>Two threads</title>
  <g class="stroke-line" transform="translate(20, 10)">
    <rect class="fill-surface" width="200" height="40" rx="4"/>
    <text class="t-lg" x="12" y="26">One <tspan class="t-bold">thread</tspan></text>
  </g>
  <line class="stroke-muted" x1="240" y1="30" x2="300" y2="30" marker-end="url(#head)"/>
</svg>
`;

interface Changes {
  meta?: string;
  opening?: string;
  body?: string;
  end?: string;
  drawing?: string;
  files?: FolderFiles;
}

/** An article's folder in order, for tests: break it in one place and look at what is said. */
export function sampleArticle({
  meta = 'covers: [S0-008]',
  opening = 'What is a thread?',
  body = BODY,
  end = END,
  drawing = DRAWING,
  files = {},
}: Changes = {}): FolderFiles {
  const front = `---\ntitle: An article for tests\nsummary: It says what a thread is.\n${meta}\n---\n\n`;
  return { 'article.md': `${front}${opening}\n\n${body}\n\n${end}\n`, 'lanes.svg': drawing, ...files };
}

export const IMAGE = '![Two threads beside each other](lanes.svg "Two threads")';

export const BODY = `## The principle

A thread is a [place in a program](/questions/what-a-thread-is).

${IMAGE}

It can be counted.

## The mechanism

\`\`\`python
print(1 + 1)
\`\`\`

\`\`\`output
‹2›
\`\`\``;

export const END = `## In an interview

Say it.

## Summary

- One
- Two
- Three
- Four
- Five`;
