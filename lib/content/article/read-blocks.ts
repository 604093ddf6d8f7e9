import type { Nodes, RootContent } from 'mdast';
import type { ArticleBlock } from '../../contracts/article.ts';
import type { Diagram } from '../../contracts/diagram.ts';
import type { ContentIssue, FolderFiles } from '../exercise.ts';
import { lineOf, type MarkdownFile, type Section, sourceOf } from '../markdown/markdown.ts';
import { shownOutput } from '../markdown/matches-output.ts';
import { readDiagram } from './read-diagram.ts';

/** The blocks of each section, in their order. Images elsewhere and files that no section shows are issues. */
export function readBlocks(
  document: MarkdownFile,
  files: FolderFiles,
): { blocks: ArticleBlock[][]; issues: ContentIssue[] } {
  const reader = new BlockReader(document, files);
  const blocks = document.sections.map((section) => reader.read(section));
  return { blocks, issues: [...reader.issues, ...reader.unused()] };
}

class BlockReader {
  readonly issues: ContentIssue[] = [];
  readonly #document: MarkdownFile;
  readonly #files: FolderFiles;
  readonly #shown = new Set<string>();

  constructor(document: MarkdownFile, files: FolderFiles) {
    this.#document = document;
    this.#files = files;
    for (const image of document.opening.flatMap(imagesIn)) this.#refuse(image, STRAY);
  }

  read({ nodes }: Section): ArticleBlock[] {
    const blocks: (RootContent[] | Diagram)[] = [];
    for (const node of nodes) {
      const diagram = this.#diagramOf(node);
      const last = blocks.at(-1);
      if (diagram) blocks.push(diagram);
      else if (Array.isArray(last)) last.push(node);
      else blocks.push([node]);
    }
    return blocks.map((block) =>
      Array.isArray(block)
        ? { kind: 'text', text: shownOutput(sourceOf(this.#document.source, block)) }
        : { kind: 'diagram', diagram: block },
    );
  }

  unused(): ContentIssue[] {
    return Object.keys(this.#files)
      .filter((path) => path !== this.#document.file && !this.#shown.has(path))
      .map((file) => ({ file, line: 1, message: 'No section shows this file.' }));
  }

  #diagramOf(node: RootContent): Diagram | null {
    const [image, other] = node.type === 'paragraph' ? node.children : [];
    if (image?.type !== 'image' || other) {
      for (const stray of imagesIn(node)) this.#refuse(stray, STRAY);
      return null;
    }
    if (this.#shown.has(image.url)) this.#refuse(image, `"${image.url}" is shown twice.`);
    this.#shown.add(image.url).add(image.url.replace(/\.svg$/, '.narrow.svg'));
    const { diagram, issues } = readDiagram(this.#document.file, image, this.#files);
    this.issues.push(...issues);
    return diagram;
  }

  #refuse(node: Nodes, message: string): void {
    this.issues.push({ file: this.#document.file, line: lineOf(node), message });
  }
}

const STRAY = 'An image is a paragraph of its own in a section.';

function imagesIn(node: Nodes): Nodes[] {
  if (node.type === 'image' || node.type === 'imageReference') return [node];
  return 'children' in node ? node.children.flatMap(imagesIn) : [];
}
