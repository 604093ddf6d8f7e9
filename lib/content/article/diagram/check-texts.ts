import { XmlElement, XmlText } from '@rgrove/parse-xml';
import type { ContentIssue } from '../../exercise.ts';
import { estimateTextWidth } from './text-width.ts';
import { DEFAULT_TEXT_SIZE, TEXT_SIZES } from './vocabulary.ts';

interface Sheet {
  width: number;
  height: number;
  onPhonesToo: boolean;
  lineOf: (element: XmlElement) => number;
}

/** What elements hand down to the texts in them. */
interface Style {
  size: number;
  mono: boolean;
  bold: boolean;
  anchor: string;
  shift: { x: number; y: number };
}

/** A piece of text that stands in one line, and the box that it fills. */
interface Run {
  element: XmlElement;
  text: string;
  width: number;
  x: number;
  y: number;
  style: Style;
}

const PLAIN: Style = {
  size: DEFAULT_TEXT_SIZE,
  mono: false,
  bold: false,
  anchor: 'start',
  shift: { x: 0, y: 0 },
};
/** How far two boxes may reach into each other, for the estimate's sake. */
const OVERLAP = 3;

/** Whether every text, as wide as it is estimated, lies on the sheet, and none on another. */
export function checkTexts(file: string, root: XmlElement, sheet: Sheet): ContentIssue[] {
  const issues: ContentIssue[] = [];
  const runs = runsIn(root, PLAIN);
  const refuse = (run: Run, message: string) =>
    issues.push({ file, line: sheet.lineOf(run.element), message });
  for (const [index, run] of runs.entries()) {
    const { left, right, top, bottom } = boxOf(run);
    if (left < 0 || right > sheet.width || top < 0 || bottom > sheet.height)
      refuse(run, `The text "${run.text}" leaves the drawing: it reaches from about ${left} to ${right}.`);
    if (sheet.onPhonesToo && run.style.size < TEXT_SIZES['t-lg'])
      refuse(
        run,
        `"${run.text}" can't be read on a phone: draw a ".narrow.svg" as well, or use t-lg throughout.`,
      );
    const other = runs.slice(0, index).find((earlier) => overlap(boxOf(earlier), boxOf(run)));
    if (other) refuse(run, `The text "${run.text}" stands on the text "${other.text}".`);
  }
  return issues;
}

function runsIn(element: XmlElement, inherited: Style): Run[] {
  const style = styleOf(element, inherited);
  if (element.name === 'text') return runsOfText(element, style);
  return element.children.flatMap((child) => (child instanceof XmlElement ? runsIn(child, style) : []));
}

/** A tspan with a place of its own begins a new run; all others continue the line. */
function runsOfText(text: XmlElement, style: Style): Run[] {
  const runs: Run[] = [startRun(text, style, { x: 0, y: 0 })];
  const add = (parent: XmlElement, inherited: Style): void => {
    for (const child of parent.children) {
      const run = runs.at(-1);
      if (child instanceof XmlText && run) {
        const shown = child.text.replaceAll(/\s+/g, ' ');
        run.width += estimateTextWidth(
          run.text === '' ? shown.trimStart() : shown,
          inherited.size,
          inherited,
        );
        run.text = `${run.text}${shown}`.trimStart();
      } else if (child instanceof XmlElement && run) {
        const own = styleOf(child, inherited);
        const { x, y, dy } = child.attributes;
        if (x !== undefined || y !== undefined || dy !== undefined) runs.push(startRun(child, own, run));
        add(child, own);
      }
    }
  };
  add(text, style);
  return runs.filter((run) => run.text.trim() !== '');
}

function startRun(element: XmlElement, style: Style, before: { x: number; y: number }): Run {
  const { x, y, dx = '0', dy = '0' } = element.attributes;
  return {
    element,
    text: '',
    width: 0,
    x: Number(x ?? before.x) + Number(dx),
    y: Number(y ?? before.y) + Number(dy),
    style,
  };
}

function styleOf({ attributes }: XmlElement, inherited: Style): Style {
  const classes = (attributes.class ?? '').split(' ');
  const size = Object.entries(TEXT_SIZES).find(([name]) => classes.includes(name))?.[1];
  const [dx = 0, dy = 0] = (attributes.transform?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  return {
    size: size ?? inherited.size,
    mono: inherited.mono || classes.includes('t-mono'),
    bold: inherited.bold || classes.includes('t-bold'),
    anchor: attributes['text-anchor'] ?? inherited.anchor,
    shift: { x: inherited.shift.x + dx, y: inherited.shift.y + dy },
  };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf({ x, y, width, style: { size, anchor, shift } }: Run): Box {
  const share = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0;
  const left = Math.round(x + shift.x - width * share);
  return {
    left,
    right: Math.round(left + width),
    top: Math.round(y + shift.y - size * 0.75),
    bottom: Math.round(y + shift.y + size * 0.2),
  };
}

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > OVERLAP && down > OVERLAP;
}
