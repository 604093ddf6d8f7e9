import { ratio, SpeedupChart } from '#app/_components/speedup-chart.tsx';
import type { Speedup } from '#lib/contracts/judgement.ts';

/** The measured speedup as a drawing, a sentence and a table. */
export function SpeedupReport({ speedup }: { speedup: Speedup }) {
  return (
    <section aria-label="Speedup" className="stack gap-3 rounded-md border bg-surface p-3">
      <SpeedupChart data={speedup} />
      <p className="text-muted text-sm">
        {ratio(speedup.median)} the baseline on {speedup.cores} {speedup.cores === 1 ? 'core' : 'cores'}, 95 %
        interval {ratio(speedup.low)} to {ratio(speedup.high)}, from {speedup.pairs}{' '}
        {speedup.pairs === 1 ? 'pair' : 'pairs'}
        {speedup.dropped > 0 && `; ${speedup.dropped} noisy, not counted`}. Dots are pairs, hollow ones did
        not count.
      </p>
      <details className="text-sm">
        <summary className="w-fit text-accent">As a table</summary>
        <PairTable speedup={speedup} />
      </details>
    </section>
  );
}

function PairTable({ speedup }: { speedup: Speedup }) {
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full max-w-lg text-right font-mono text-xs [&_td]:px-2 [&_td]:py-1 [&_th]:px-2 [&_th]:py-1">
        <caption className="sr-only">Measured pairs</caption>
        <thead className="border-b text-muted">
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Baseline</th>
            <th scope="col">You</th>
            <th scope="col">Ratio</th>
            <th scope="col">Counted</th>
          </tr>
        </thead>
        <tbody>
          {speedup.samples.map((pair, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place in the measurement
            <tr key={index}>
              <td>{index + 1}</td>
              <td>{pair.baselineMs.toFixed(1)} ms</td>
              <td>{pair.candidateMs.toFixed(1)} ms</td>
              <td>{ratio(pair.baselineMs / pair.candidateMs)}</td>
              <td>{pair.clean ? 'yes' : `no, ${pair.disturbance ?? 'noisy'}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
