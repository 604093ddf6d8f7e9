import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { ContentIssue } from './exercise.ts';

type Path = readonly PropertyKey[];

/**
 * Reads YAML against a schema. What is not YAML, unknown keys and whatever the schema refuses are issues, each with its
 * line and column.
 * @param file what the issues call it
 * @param lineOffset lines of the file before the text, for YAML that stands inside another file
 */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  lineOffset = 0,
): { value: T | null; issues: ContentIssue[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => ({
      ...at(error.pos[0]),
      message: `Not valid YAML: ${error.message}`,
    }));
    return { value: null, issues };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap((issue) =>
    explain(issue, document).map(({ path, message }) => ({ ...at(offsetOf(document, path)), message })),
  );
  return { value: null, issues };
}

function explain(issue: z.core.$ZodIssue, document: Document): { path: Path; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `Unknown key "${[...issue.path, key].join('.')}".`,
    }));
  }
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'The file';
  if (issue.path.length > 0 && !document.hasIn(issue.path)) {
    return [{ path: issue.path, message: `${name} is missing.` }];
  }
  return [{ path: issue.path, message: `${name}: ${issue.message}` }];
}

/** Where a path begins in the text; what is missing is reported at the nearest parent that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = keyOrItem(document, path.slice(0, length));
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOrItem(document: Document, path: Path): Node | undefined {
  const last = path[path.length - 1];
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = isMap(parent) ? parent.items.find((pair) => String(pair.key) === String(last))?.key : undefined;
  const found = key ?? document.getIn(path, true);
  return isNode(found) ? found : undefined;
}
