import type { Judgement } from '#lib/contracts/judgement.ts';

/** How the judging went: its stages, the sandbox's layers and the seed with which it can be repeated. */
export function JudgingDetails({ judgement }: { judgement: Judgement }) {
  const { stages, sandbox, seed } = judgement;
  const times: [string, number][] = [
    ['Compile', stages.compileMs],
    ['Run', stages.runMs],
    ['Measure', stages.measureMs],
    ['Total', stages.totalMs],
  ];
  return (
    <details className="text-sm">
      <summary className="w-fit text-accent">How this was judged</summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-muted">
        {times.map(([name, ms]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="font-mono">{ms.toFixed(1)} ms</dd>
          </div>
        ))}
        {sandbox.layers.map((layer) => (
          <div key={layer.name} className="contents">
            <dt>{layer.name}</dt>
            <dd>
              {layer.active ? 'in force' : 'not in force'}: {layer.detail}
            </dd>
          </div>
        ))}
        <dt>Seed</dt>
        <dd className="break-all font-mono">{seed}</dd>
      </dl>
    </details>
  );
}
