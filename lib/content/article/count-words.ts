import type { Nodes } from 'mdast';

/** Words that a reader reads, without blocks of code. */
export function countWords(nodes: readonly Nodes[]): number {
  return nodes.reduce((sum, node) => sum + wordsOf(node), 0);
}

function wordsOf(node: Nodes): number {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.match(/\S+/g)?.length ?? 0;
  return 'children' in node ? countWords(node.children) : 0;
}
