import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAWING } from '../sample-article.ts';
import { parseDrawing } from './parse-drawing.ts';
import { estimateTextWidth } from './text-width.ts';
import { diagramClasses, TEXT_SIZES } from './vocabulary.ts';

const format = { width: 720, idPrefix: 'lanes-720-', onPhonesToo: false };

function said(text: string, changes: Partial<typeof format> = {}): string {
  const { drawing, issues } = parseDrawing('lanes.svg', text, { ...format, ...changes });
  expect(drawing === null).toBe(issues.length > 0);
  return issues.map(({ line, message }) => `${line} ${message}`).join('\n');
}

const around = (inner: string) => `<svg viewBox="0 0 720 100">\n${inner}\n</svg>`;

describe('a drawing in order', () => {
  it('becomes a tree of elements, with ids that no other drawing has', () => {
    const { drawing, issues } = parseDrawing('lanes.svg', DRAWING, format);
    expect(issues).toEqual([]);
    expect(drawing).toMatchObject({
      width: 720,
      height: 100,
      children: [
        { name: 'defs', children: [{ name: 'marker', attributes: { id: 'lanes-720-head' } }] },
        {
          name: 'g',
          attributes: { class: 'stroke-line', transform: 'translate(20, 10)' },
          children: [{ name: 'rect' }, { name: 'text', children: ['One ', { children: ['thread'] }] }],
        },
        { name: 'line', attributes: { 'marker-end': 'url(#lanes-720-head)' } },
      ],
    });
  });
});

describe('nothing gets into a page but shapes and texts:', () => {
  it.each([
    ['<script>f()</script>', '2 A diagram has no element "script"'],
    ['<foreignObject/>', 'no element "foreignObject"'],
    ['<a href="https://a.example"/>', 'no element "a"'],
    ['<use href="#x"/>', 'no element "use"'],
    ['<image href="https://a.example/a.png"/>', 'no element "image"'],
    ['<style>rect{}</style>', 'no element "style"'],
    ['<animate attributeName="x"/>', 'no element "animate"'],
    ['<svg/>', 'no element "svg"'],
    ['<constructor/>', 'no element "constructor"'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', 'no element "h:script"'],
    ['<rect onclick="f()"/>', 'has no attribute "onclick"'],
    ['<rect style="fill:red"/>', 'has no attribute "style"'],
    ['<rect fill="red"/>', 'has no attribute "fill"'],
    ['<rect toString="1"/>', 'has no attribute "toString"'],
    ['<text font-size="9">a</text>', 'has no attribute "font-size"'],
    ['<rect class="bg-red"/>', 'There is no class "bg-red"'],
    ['<rect x="1e9"/>', 'The value "1e9" of "x"'],
    ['<g transform="rotate(3)"/>', 'The value "rotate(3)" of "transform"'],
    ['<line marker-end="url(https://a.example/#a)"/>', 'of "marker-end" is not one'],
    ['<line marker-end="url(#none)"/>', 'There is no marker "none"'],
    ['<defs><marker id="a"/><marker id="a"/></defs>', 'The id "a" is there twice.'],
    ['loose text', '1 Text stands in the elements text and tspan only.'],
    ['<g>'.repeat(11) + '</g>'.repeat(11), 'Elements stand in each other 10 deep at most.'],
    ['<g>', 'Not valid XML'],
    ['&evil;', 'Not valid XML'],
  ])('%s', (inner, message) => {
    expect(said(around(inner))).toContain(message);
  });

  it('the root is an svg of the right width and carries nothing else', () => {
    expect(said(around('').replace('720', '700'))).toContain('viewBox="0 0 720 <height>"');
    expect(said('<g viewBox="0 0 720 100"/>')).toContain('must be an element svg');
    expect(said(around('').replace('<svg', '<svg onload="f()"'))).toContain('and not "onload"');
    expect(said(around('').replace('<svg', '<svg xmlns="http://www.w3.org/1999/xhtml"'))).toContain(
      '"xmlns"',
    );
    expect(said(around(' '.repeat(70_000)))).toContain('at most 60000 characters');
  });

  it('external entities and doctypes are never followed', () => {
    const doctype = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(said(doctype + around('<text y="20">&x;</text>'))).toContain('Not valid XML');
  });
});

describe('a text must be legible:', () => {
  const text = (attributes: string, content: string) => around(`<text ${attributes}>${content}</text>`);

  it.each([
    ['x="10" y="50"', 'inside'],
    ['x="710" y="50" text-anchor="end"', 'inside'],
    ['x="360" y="50" text-anchor="middle" class="t-mono t-lg"', 'in the middle of it'],
  ])('%s lies inside', (attributes, content) => {
    expect(said(text(attributes, content))).toBe('');
  });

  it.each([
    ['x="690" y="50"', 'too far right'],
    ['x="20" y="50" text-anchor="end"', 'too far left'],
    ['x="20" y="5"', 'too high'],
    ['x="20" y="99"', 'too low'],
  ])('%s leaves the drawing', (attributes, content) => {
    expect(said(text(attributes, content))).toContain(`2 The text "${content}" leaves the drawing`);
  });

  it('moved groups and tspans are followed', () => {
    const inner =
      '<g transform="translate(650 0)"><text y="20">short<tspan x="0" dy="20">but this is long</tspan></text></g>';
    expect(said(around(inner))).toContain('The text "but this is long" leaves the drawing');
  });

  it('no text stands on another', () => {
    const inner = '<text x="10" y="40">first</text><text x="30" y="45">second</text>';
    expect(said(around(inner))).toContain('The text "second" stands on the text "first".');
    expect(said(around(inner.replace('x="30"', 'x="80"')))).toBe('');
  });

  it('a drawing that phones get as well has large texts only', () => {
    expect(said(text('y="40"', 'a'), { onPhonesToo: true })).toContain("can't be read on a phone");
    expect(said(text('y="40" class="t-lg"', 'a'), { onPhonesToo: true })).toBe('');
  });

  it.each([
    // Measured in Chromium with Inter and JetBrains Mono at 15 px.
    ['The scheduler picks a thread', false, false, 206],
    ['Illegal little fill', false, false, 95.6],
    ['GLOBAL INTERPRETER LOCK', false, true, 210.7],
    ['counter += 1', true, false, 108],
  ])('the width of "%s" is estimated within a tenth', (content, mono, bold, real) => {
    const estimated = estimateTextWidth(content, 15, { mono, bold });
    expect(Math.abs(estimated / real - 1)).toBeLessThan(0.1);
  });
});

describe('the style sheet', () => {
  const css = readFileSync(new URL('../../../../app/styles/diagram.css', import.meta.url), 'utf8');
  const tokens = readFileSync(new URL('../../../../app/styles/tokens.css', import.meta.url), 'utf8');

  it('has every class of the vocabulary and no other', () => {
    const styled = [...css.matchAll(/^\.diagram \.([a-z0-9-]+) \{/gm)].map((match) => match[1]);
    expect(styled.filter((name) => name !== 'diagram-narrow').sort()).toEqual([...diagramClasses].sort());
  });

  it('has the text sizes that widths are estimated by', () => {
    for (const [name, size] of Object.entries(TEXT_SIZES))
      expect(css).toContain(`.diagram .${name} {\n  font-size: ${size}px;\n}`);
  });

  it('takes its colours from the tokens of both themes', () => {
    const [light = '', dark = ''] = tokens.split('[data-theme="dark"]');
    for (const [, name] of css.matchAll(/var\((--(?!font)[a-z0-9-]+)\)/g)) {
      expect(light).toContain(`${name}:`);
      expect(dark).toContain(`${name}:`);
    }
  });
});
