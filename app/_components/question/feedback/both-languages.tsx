import { useId } from 'react';
import type { Html } from '../../markdown/html.ts';
import { Prose } from '../../markdown/prose.tsx';

type BothLanguagesProps = { python: Html | null; node: Html | null };

/** Python's answer and Node's side by side; on a narrow screen one at a time, chosen without a script. */
export function BothLanguages({ python, node }: BothLanguagesProps) {
  const name = useId();
  if (!python || !node) {
    return (
      <section className="stack gap-2.5">
        <h2 className="text-xl">{python ? 'In Python' : 'In Node and TypeScript'}</h2>
        {(python ?? node) && <Prose html={(python ?? node) as Html} className="max-w-[46rem]" />}
      </section>
    );
  }
  return (
    <div className="languages stack gap-2.5">
      <fieldset className="languages-choice flex border-b">
        <legend className="sr-only">Language of the answer</legend>
        <Choice name={name} value="python" label="Python" checked />
        <Choice name={name} value="node" label="Node and TypeScript" />
      </fieldset>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <section data-language="python" className="stack content-start gap-2.5">
          <h2 className="text-xl max-lg:sr-only">In Python</h2>
          <Prose html={python} />
        </section>
        <section data-language="node" className="stack content-start gap-2.5 lg:border-l lg:pl-8">
          <h2 className="text-xl max-lg:sr-only">In Node and TypeScript</h2>
          <Prose html={node} />
        </section>
      </div>
    </div>
  );
}

function Choice({
  name,
  value,
  label,
  checked,
}: {
  name: string;
  value: string;
  label: string;
  checked?: true;
}) {
  return (
    <label className="-mb-px cursor-pointer border-transparent border-b-2 px-3 py-2 text-muted has-[:checked]:border-accent has-[:checked]:text-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-2 has-[:focus-visible]:outline-(--focus)">
      <input type="radio" name={name} value={value} defaultChecked={checked ?? false} className="sr-only" />
      {label}
    </label>
  );
}
