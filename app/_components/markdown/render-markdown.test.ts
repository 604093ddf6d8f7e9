import { expect, it } from 'vitest';
import { highlightLines } from './highlight-lines.ts';
import { renderMarkdown, renderPhrase } from './render-markdown.ts';

it('highlights code in both themes and lets the keyboard scroll it', async () => {
  const html = await renderMarkdown('```python\nprint([0.4])\n```\n\n```output\n[0.4]\n```');
  expect(html).toMatch(/<pre class="shiki[^>]*tabindex="0"[^>]*data-language="python"/);
  expect(html).toMatch(/--shiki-light:[^"]*--shiki-dark:/);
  expect(html).toContain('data-language="output"');
});

it('renders tables that scroll by themselves', async () => {
  const html = await renderMarkdown('| a | b |\n| --- | --- |\n| 1 | `2` |');
  expect(html).toMatch(/^<div class="table-scroll" tabindex="0"><table>/);
});

it.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert%281%29)',
  '![x](javascript:alert(1))',
  '```html\n<script>alert(1)</script>\n```',
])('lets no script into the page: %j', async (text) => {
  const html = await renderMarkdown(text);
  expect(html).not.toMatch(/<script|onerror=|href="javascript|src="javascript/);
});

it('takes the paragraph away where a text is one phrase', async () => {
  expect(await renderPhrase('Use `join`.')).toBe('Use <code>join</code>.');
  expect(await renderPhrase('One.\n\nTwo.')).toBe('<p>One.</p>\n<p>Two.</p>');
});

it('highlights a program line by line', async () => {
  const lines = await highlightLines('python', ['def f():', '    """a', '    b"""', '', '    return 1']);
  expect(lines).toHaveLength(5);
  expect(lines.every((line) => line.startsWith('<span class="line">') && line.endsWith('</span>'))).toBe(
    true,
  );
});
