import type { DiagramElementName } from '../../../contracts/diagram.ts';

const COLOURS = [
  'ink',
  'muted',
  'line',
  'line-strong',
  'paper',
  'surface',
  'sunken',
  'accent',
  'pass',
  'fail',
  'warn',
  'lane-1',
  'lane-2',
  'lane-3',
  'lane-4',
];
/** Pale grounds, on which `fill-ink` and the colour itself can be read. */
const SOFT = ['accent', 'pass', 'fail', 'warn', 'lane-1', 'lane-2', 'lane-3', 'lane-4'];

/** Text sizes in units of the viewBox; app/styles/diagram.css has the same. */
export const TEXT_SIZES = { 't-sm': 13, 't-md': 15, 't-lg': 20 } as const;
export const DEFAULT_TEXT_SIZE = TEXT_SIZES['t-md'];

/** Every class that a diagram may use; app/styles/diagram.css gives each its look in both themes. */
export const diagramClasses: ReadonlySet<string> = new Set([
  ...COLOURS.flatMap((colour) => [`fill-${colour}`, `stroke-${colour}`]),
  ...SOFT.map((colour) => `fill-${colour}-soft`),
  'fill-none',
  'thin',
  'thick',
  'heavy',
  'dashed',
  'dotted',
  ...Object.keys(TEXT_SIZES),
  't-bold',
  't-mono',
]);

const NUMBER = /^-?\d+(\.\d+)?$/;
const numbers = (...names: string[]) => Object.fromEntries(names.map((name) => [name, NUMBER]));
const ANYWHERE = {
  class: /^[a-z0-9 -]+$/,
  transform: /^translate\(-?\d+(\.\d+)?[ ,]+-?\d+(\.\d+)?\)$/,
};
const LINE = { 'marker-start': /^url\(#[a-z0-9-]+\)$/, 'marker-end': /^url\(#[a-z0-9-]+\)$/ };
const POINTS = { points: /^[\d.,\s-]+$/ };
const ANCHOR = { 'text-anchor': /^(start|middle|end)$/ };

/** What an element may carry, and how each value must look. */
export const diagramAttributes = {
  g: { ...ANYWHERE, ...ANCHOR },
  path: { ...ANYWHERE, ...LINE, d: /^[MmLlHhVvCcSsQqTtAaZz\d.,\s-]+$/ },
  line: { ...ANYWHERE, ...LINE, ...numbers('x1', 'y1', 'x2', 'y2') },
  rect: { ...ANYWHERE, ...numbers('x', 'y', 'width', 'height', 'rx', 'ry') },
  circle: { ...ANYWHERE, ...numbers('cx', 'cy', 'r') },
  ellipse: { ...ANYWHERE, ...numbers('cx', 'cy', 'rx', 'ry') },
  polyline: { ...ANYWHERE, ...LINE, ...POINTS },
  polygon: { ...ANYWHERE, ...POINTS },
  text: { ...ANYWHERE, ...ANCHOR, ...numbers('x', 'y') },
  tspan: { class: ANYWHERE.class, ...ANCHOR, ...numbers('x', 'y', 'dx', 'dy') },
  defs: {},
  marker: {
    id: /^[a-z0-9-]+$/,
    viewBox: /^-?\d+(\.\d+)?( -?\d+(\.\d+)?){3}$/,
    orient: /^(auto|auto-start-reverse)$/,
    ...numbers('refX', 'refY', 'markerWidth', 'markerHeight'),
  },
} satisfies Record<DiagramElementName, Record<string, RegExp>>;
