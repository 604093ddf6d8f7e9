import { type Document, isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type ExerciseMeta, exerciseMetaSchema } from '../contracts/exercise.ts';
import type { ContentIssue } from './exercise.ts';

const FILE = 'exercise.yaml';
type Path = readonly PropertyKey[];

/** Reads `exercise.yaml`. Unknown keys are issues, as is whatever the schema refuses; each with its line. */
export function parseMeta(text: string): { meta: ExerciseMeta | null; issues: ContentIssue[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: FILE, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    const issues = document.errors.map((error) => ({
      ...at(error.pos[0]),
      message: `Not valid YAML: ${error.message}`,
    }));
    return { meta: null, issues };
  }
  const parsed = exerciseMetaSchema.safeParse(document.toJS());
  if (parsed.success) return { meta: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap((issue) =>
    explain(issue).map(({ path, message }) => ({ ...at(offsetOf(document, path)), message })),
  );
  return { meta: null, issues };
}

function explain(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `Unknown key "${[...issue.path, key].join('.')}".`,
    }));
  }
  const name = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'The file';
  if (issue.code === 'invalid_type' && issue.input === undefined) {
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
