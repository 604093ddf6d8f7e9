import type { Image } from 'mdast';
import type { Diagram, Drawing } from '../../contracts/diagram.ts';
import type { ContentIssue, FolderFiles } from '../exercise.ts';
import { lineOf } from '../markdown/markdown.ts';
import { parseDrawing } from './diagram/parse-drawing.ts';

const EXAMPLE = '![what it shows, in words](name.svg "caption")';
const WIDE = 720;
const NARROW = 360;
/** Characters below which nobody has told a diagram. */
const MIN_ALTERNATIVE = 20;

/**
 * The diagram that an image of an article stands for; null where it or its files have faults.
 * @param file what issues call the text
 */
export function readDiagram(
  file: string,
  image: Image,
  files: FolderFiles,
): { diagram: Diagram | null; issues: ContentIssue[] } {
  const issues: ContentIssue[] = [];
  const refuse = (message: string) => issues.push({ file, line: lineOf(image), message });
  const name = image.url.match(/^([a-z0-9]+(?:-[a-z0-9]+)*)\.svg$/)?.[1];
  if (name === undefined) {
    refuse(`A diagram is an SVG file beside the article, named by lower-case words, as in "${EXAMPLE}".`);
    return { diagram: null, issues };
  }
  const alternative = image.alt ?? '';
  const caption = image.title ?? '';
  if (alternative.length < MIN_ALTERNATIVE)
    refuse(`The diagram needs a text that tells what it shows to those who can't see it: "${EXAMPLE}".`);
  if (caption === '') refuse(`The diagram needs a caption: "${EXAMPLE}".`);
  const narrowText = files[`${name}.narrow.svg`];
  const read = (path: string, width: number): Drawing | null => {
    const text = files[path];
    if (text === undefined) {
      refuse(`There is no file "${path}" beside the article.`);
      return null;
    }
    const onPhonesToo = width === WIDE && narrowText === undefined;
    const parsed = parseDrawing(path, text, { width, idPrefix: `${name}-${width}-`, onPhonesToo });
    issues.push(...parsed.issues);
    return parsed.drawing;
  };
  const wide = read(`${name}.svg`, WIDE);
  const narrow = narrowText === undefined ? null : read(`${name}.narrow.svg`, NARROW);
  return { diagram: wide && { name, alternative, caption, wide, narrow }, issues };
}
