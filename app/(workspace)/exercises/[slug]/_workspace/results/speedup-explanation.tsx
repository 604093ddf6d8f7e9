import { ratio } from '#app/_components/speedup-chart.tsx';
import type { Speedup, SpeedupExplanation } from '#lib/contracts/judgement.ts';
import { CoreCurveChart } from './core-curve-chart.tsx';
import { ThreadLanes } from './thread-lanes.tsx';

/** Why a solution is as fast as it is: what algorithm and cores gain, the curve over cores, and what each thread did. */
export function SpeedupExplanationView({ speedup, why }: { speedup: Speedup; why: SpeedupExplanation }) {
  return (
    <section aria-label="Why it is this fast" className="stack gap-4 rounded-md border bg-surface p-3">
      <h3 className="font-semibold">Why it is this fast</h3>
      {why.parts && <Parts parts={why.parts} total={speedup.median} cores={speedup.cores} />}
      {why.curve.length > 1 && <CoreCurveChart why={why} algorithmic={why.parts?.algorithmic ?? 1} />}
      {why.timeline && <ThreadLanes timeline={why.timeline} />}
    </section>
  );
}

function Parts({
  parts,
  total,
  cores,
}: {
  parts: NonNullable<SpeedupExplanation['parts']>;
  total: number;
  cores: number;
}) {
  const serial = Math.max(0, parts.serialFraction);
  return (
    <div className="stack gap-2 text-sm">
      <p className="font-mono">
        {ratio(total)} = {ratio(parts.algorithmic)} algorithm · {ratio(parts.parallel)} cores
      </p>
      <p className="text-muted">
        On one core your solution is {ratio(parts.algorithmic)} as fast as the baseline. All {cores} cores
        make it {ratio(parts.parallel)} as fast as on one: {percent(parts.efficiency)} of what they could. It
        behaves as if {percent(serial)} of its work could not be divided (Karp–Flatt).
      </p>
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
