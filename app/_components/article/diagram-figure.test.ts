import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Diagram } from '#lib/contracts/diagram.ts';
import { DiagramFigure } from './diagram-figure.tsx';

const line = (id: string) => ({
  name: 'line' as const,
  attributes: { class: 'stroke-muted', 'marker-end': `url(#${id})` },
  children: [],
});
const diagram: Diagram = {
  name: 'lanes',
  alternative: 'Two threads beside each other',
  caption: 'Two threads',
  wide: { width: 720, height: 90, children: [line('wide')] },
  narrow: { width: 360, height: 180, children: [line('narrow')] },
};
const html = (changes: Partial<Diagram> = {}) =>
  renderToStaticMarkup(createElement(DiagramFigure, { diagram: { ...diagram, ...changes } }));

test('a diagram is one image, told by its text, with both drawings in it', () => {
  expect(html()).toMatch(/role="img" aria-label="Two threads beside each other"/);
  expect(html()).toMatch(/viewBox="0 0 360 180" class="diagram-narrow" aria-hidden="true"/);
  expect(html()).toMatch(/viewBox="0 0 720 90" class="diagram-wide" aria-hidden="true"/);
  expect(html()).toContain('<line class="stroke-muted" marker-end="url(#wide)"></line>');
  expect(html({ narrow: null })).not.toContain('diagram-narrow');
});

test('texts of a drawing stay texts', () => {
  const text = { name: 'text' as const, attributes: { 'text-anchor': 'middle' }, children: ['a <b> & c'] };
  const shown = html({ wide: { ...diagram.wide, children: [text] } });
  expect(shown).toContain('<text text-anchor="middle">a &lt;b&gt; &amp; c</text>');
});
