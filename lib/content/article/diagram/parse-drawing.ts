import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { DiagramElement, DiagramElementName, DiagramNode, Drawing } from '../../../contracts/diagram.ts';
import type { ContentIssue } from '../../exercise.ts';
import { checkTexts } from './check-texts.ts';
import { diagramAttributes, diagramClasses } from './vocabulary.ts';

const MAX_CHARACTERS = 60_000;
const MAX_DEPTH = 10;
/** Told by the article in Markdown instead; as elements they would only show as tooltips. */
const LEFT_OUT = ['title', 'desc'];

interface DrawingFormat {
  /** Width that the viewBox must have. */
  width: number;
  /** Put before every id, so that drawings can share a page. */
  idPrefix: string;
  /** Whether the drawing is shown at half its size on a phone, so that its texts must be large. */
  onPhonesToo: boolean;
}

/**
 * Reads an SVG file into elements that are safe to put into a page: only elements, attributes and classes of the list,
 * no address but of a marker of the same file. Everything else is an issue with its line; then there is no drawing.
 */
export function parseDrawing(
  file: string,
  text: string,
  format: DrawingFormat,
): { drawing: Drawing | null; issues: ContentIssue[] } {
  const refuse = (line: number, message: string) => ({ drawing: null, issues: [{ file, line, message }] });
  if (text.length > MAX_CHARACTERS)
    return refuse(1, `A drawing has at most ${MAX_CHARACTERS} characters; this one has ${text.length}.`);
  let root: XmlElement | null;
  try {
    root = parseXml(text, { includeOffsets: true }).root;
  } catch (error) {
    if (error instanceof XmlError)
      return refuse(error.line, `Not valid XML: ${error.message.split('\n')[0]}`);
    throw error;
  }
  const size = root?.name === 'svg' ? root.attributes.viewBox?.match(/^0 0 (\d+) (\d+)$/) : null;
  if (!root || Number(size?.[1]) !== format.width)
    return refuse(1, `The drawing must be an element svg with viewBox="0 0 ${format.width} <height>".`);
  const reader = new DrawingReader(file, text, format.idPrefix);
  const drawing = { width: Number(size?.[1]), height: Number(size?.[2]), children: reader.readRoot(root) };
  const lineOf = (element: XmlElement) => reader.lineOf(element);
  if (reader.issues.length === 0)
    reader.issues.push(...checkTexts(file, root, { ...drawing, lineOf, onPhonesToo: format.onPhonesToo }));
  return { drawing: reader.issues.length === 0 ? drawing : null, issues: reader.issues };
}

class DrawingReader {
  readonly issues: ContentIssue[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #idPrefix: string;
  readonly #ids = new Set<string>();

  constructor(file: string, text: string, idPrefix: string) {
    this.#file = file;
    this.#text = text;
    this.#idPrefix = idPrefix;
  }

  lineOf(node: XmlElement | XmlText): number {
    return this.#text.slice(0, Math.max(0, node.start)).split('\n').length;
  }

  readRoot(root: XmlElement): DiagramElement[] {
    for (const name of Object.keys(root.attributes).filter((name) => name !== 'viewBox')) {
      if (name !== 'xmlns' || root.attributes.xmlns !== 'http://www.w3.org/2000/svg')
        this.#refuse(root, `The element svg has the attributes viewBox and xmlns, and not "${name}".`);
    }
    this.#collectIds(root);
    return this.#readChildren(root, 0).filter((child) => typeof child !== 'string');
  }

  #refuse(node: XmlElement | XmlText, message: string): void {
    this.issues.push({ file: this.#file, line: this.lineOf(node), message });
  }

  #collectIds(element: XmlElement): void {
    const { id } = element.attributes;
    if (id !== undefined && this.#ids.has(id)) this.#refuse(element, `The id "${id}" is there twice.`);
    if (id !== undefined) this.#ids.add(id);
    for (const child of element.children) if (child instanceof XmlElement) this.#collectIds(child);
  }

  #readChildren(parent: XmlElement, depth: number): DiagramNode[] {
    const holdsText = parent.name === 'text' || parent.name === 'tspan';
    return parent.children.flatMap((child): DiagramNode[] => {
      if (child instanceof XmlElement) return this.#readElement(child, depth + 1);
      if (!(child instanceof XmlText)) return [];
      if (!holdsText && child.text.trim() !== '')
        this.#refuse(child, 'Text stands in the elements text and tspan only.');
      return holdsText ? [child.text.replaceAll(/\s+/g, ' ')] : [];
    });
  }

  #readElement(element: XmlElement, depth: number): DiagramElement[] {
    const { name } = element;
    if (LEFT_OUT.includes(name)) return [];
    if (!isDiagramElement(name) || depth > MAX_DEPTH) {
      const known = Object.keys(diagramAttributes).join(', ');
      const tooDeep = `Elements stand in each other ${MAX_DEPTH} deep at most.`;
      this.#refuse(
        element,
        depth > MAX_DEPTH ? tooDeep : `A diagram has no element "${name}"; only ${known}.`,
      );
      return [];
    }
    const attributes = this.#readAttributes(element, diagramAttributes[name]);
    return [{ name, attributes, children: this.#readChildren(element, depth) }];
  }

  #readAttributes(element: XmlElement, allowed: Record<string, RegExp>): Record<string, string> {
    const read: Record<string, string> = {};
    for (const [name, value] of Object.entries(element.attributes)) {
      const pattern = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
      if (!pattern) this.#refuse(element, `The element ${element.name} has no attribute "${name}" here.`);
      else if (!pattern.test(value))
        this.#refuse(element, `The value "${value}" of "${name}" is not one that a diagram may have.`);
      else read[name] = this.#readValue(element, name, value);
    }
    return read;
  }

  #readValue(element: XmlElement, name: string, value: string): string {
    if (name === 'id') return `${this.#idPrefix}${value}`;
    if (name === 'class') {
      for (const unknown of value.split(' ').filter((one) => !diagramClasses.has(one)))
        this.#refuse(element, `There is no class "${unknown}" for diagrams; docs/corpus.md lists them.`);
    }
    const marker = value.match(/^url\(#(.+)\)$/)?.[1];
    if (marker === undefined) return value;
    if (!this.#ids.has(marker)) this.#refuse(element, `There is no marker "${marker}" in this file.`);
    return `url(#${this.#idPrefix}${marker})`;
  }
}

function isDiagramElement(name: string): name is DiagramElementName {
  return Object.hasOwn(diagramAttributes, name);
}
