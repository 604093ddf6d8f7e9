/** Elements that a diagram may be drawn with; `svg` is its root. */
export const diagramElements = [
  'g',
  'path',
  'line',
  'rect',
  'circle',
  'ellipse',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'defs',
  'marker',
] as const;
export type DiagramElementName = (typeof diagramElements)[number];

/**
 * An element whose name and attributes are on the list of what diagrams may use. `attributes` are SVG's own names and
 * checked values; ids in them are unique over the article.
 */
export interface DiagramElement {
  name: DiagramElementName;
  attributes: Record<string, string>;
  children: DiagramNode[];
}

export type DiagramNode = DiagramElement | string;

/** One SVG file. Sizes are those of its viewBox, which begins at 0 0. */
export interface Drawing {
  width: number;
  height: number;
  children: DiagramElement[];
}

/** A diagram of an article: a drawing, told in words for who can't see it. */
export interface Diagram {
  name: string;
  alternative: string;
  caption: string;
  /** 720 wide. */
  wide: Drawing;
  /** 360 wide, for phones; null where the wide one can be read there. */
  narrow: Drawing | null;
}
