import { createElement, type ReactNode } from 'react';
import type { Diagram, DiagramNode, Drawing } from '#lib/contracts/diagram.ts';

/** A diagram in the colours of the page, the narrow drawing where the column is narrow. */
export function DiagramFigure({ diagram }: { diagram: Diagram }) {
  const { alternative, caption, wide, narrow } = diagram;
  return (
    <figure className="diagram rounded-lg border bg-surface max-sm:-mx-4 max-sm:rounded-none max-sm:border-x-0">
      <div role="img" aria-label={alternative} className="px-2 py-3 sm:p-5">
        {narrow && <DrawingElement drawing={narrow} className="diagram-narrow" />}
        <DrawingElement drawing={wide} className="diagram-wide" />
      </div>
      <figcaption className="border-t px-4 py-2.5 text-muted text-sm sm:px-5">{caption}</figcaption>
    </figure>
  );
}

function DrawingElement({ drawing, className }: { drawing: Drawing; className: string }) {
  return (
    <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} className={className} aria-hidden="true">
      {drawing.children.map(toReact)}
    </svg>
  );
}

/** Elements and attributes are those that parse-drawing.ts lets pass. */
function toReact(node: DiagramNode, index: number): ReactNode {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes).map(([name, value]) => [reactName(name), value]);
  return createElement(
    node.name,
    { key: index, ...Object.fromEntries(attributes) },
    ...node.children.map(toReact),
  );
}

function reactName(attribute: string): string {
  if (attribute === 'class') return 'className';
  return attribute.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
