import type { Reference } from '../../contracts/question.ts';
import type { Reader } from './reader.ts';

/** `## References`: a list of links and nothing else. */
export function readReferences(reader: Reader): Reference[] {
  return reader.items('References', '- [Title](https://…)').flatMap(({ nodes, line }) => {
    const [paragraph] = nodes;
    const [link, other] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    if (link?.type !== 'link' || other || !link.url.startsWith('https://')) {
      reader.refuse(line, 'A reference is one link, as in "- [PEP 703](https://peps.python.org/pep-0703/)".');
      return [];
    }
    const title = link.children.map((child) => ('value' in child ? child.value : '')).join('');
    return [{ title, url: link.url }];
  });
}
