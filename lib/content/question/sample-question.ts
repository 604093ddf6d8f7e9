/** A question in order, for tests: break it in one place and look at what is said. */
export function sampleQuestion(
  changes: { kind?: string; meta?: string; answer?: string; question?: string; end?: string } = {},
): string {
  const {
    kind = 'single',
    meta = 'covers: [S0-008]',
    question = 'What holds?',
    answer = OPTIONS,
    end = END,
  } = changes;
  return `---
title: A question for tests
kind: ${kind}
difficulty: easy
${meta}
---

## Question

${question}

${answer}

${end}`;
}

export const OPTIONS = `## Options

- [x] The right one
  > Because it is.
- [ ] The wrong one
  > Because it is not.
- [ ] Another one
  > Neither is this.`;

export const END = `## In short

One.

## Explanation

Two.

## Python

Three.

## Node and TypeScript

Four.

## References

- [PEP 703](https://peps.python.org/pep-0703/)
`;
