import type { ReactNode } from 'react';
import type { Speedup } from '#lib/contracts/judgement.ts';
import { cn } from '../_ui/cn.ts';
import { type Scale, speedupScale } from './speedup-scale.ts';

type ChartData = Pick<
  Speedup,
  'median' | 'low' | 'high' | 'pairs' | 'dropped' | 'cores' | 'threshold' | 'reference' | 'samples'
>;

export const ratio = (value: number): string => `${value.toFixed(2)}×`;

/** Speedup as lanes on one linear axis: baseline, candidate with its interval and pairs, reference, and the line to clear. */
export function SpeedupChart({ data, subject = 'You' }: { data: ChartData; subject?: string }) {
  const dots = data.samples.map((pair) => ({ ...pair, ratio: pair.baselineMs / pair.candidateMs }));
  const scale = speedupScale([
    data.high,
    data.reference,
    data.threshold,
    ...dots.filter((dot) => dot.clean).map((dot) => dot.ratio),
  ]);
  const passed = data.low >= data.threshold;
  return (
    <div role="img" aria-label={inWords(data, subject)} className="text-sm">
      <div className="relative stack gap-y-2 pt-6">
        <Threshold scale={scale} value={data.threshold} />
        <Lane name="Baseline" value={ratio(1)}>
          <Bar scale={scale} to={1} className="bg-line-strong" />
        </Lane>
        <Lane name={subject} value={ratio(data.median)} strong>
          <Bar scale={scale} to={data.median} className={passed ? 'bg-lane-4' : 'bg-lane-2'} />
          <Interval scale={scale} low={data.low} high={data.high} />
        </Lane>
        <Pairs scale={scale} dots={dots} />
        <Lane name="Reference" value={ratio(data.reference)}>
          <Bar scale={scale} to={data.reference} className="bg-lane-1" />
        </Lane>
        <Axis scale={scale} />
      </div>
    </div>
  );
}

function Lane({
  name,
  value,
  strong,
  children,
}: {
  name: string;
  value: string;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={cn('grid grid-cols-[5.5rem_1fr_3.5rem] items-center gap-2', strong && 'font-semibold')}>
      <span className="truncate">{name}</span>
      <span className="relative my-1 block h-5 border-line border-y">{children}</span>
      <span className="text-right font-mono">{value}</span>
    </div>
  );
}

function Bar({ scale, to, className }: { scale: Scale; to: number; className: string }) {
  return (
    <span
      className={cn('absolute inset-y-0.5 left-0 rounded-r-sm', className)}
      style={{ width: `${scale.at(to)}%` }}
    />
  );
}

/** Each pair's ratio as a tick below the bar; one that did not count is hollow. */
function Pairs({ scale, dots }: { scale: Scale; dots: { ratio: number; clean: boolean }[] }) {
  return (
    <div className="relative -mt-1.5 mr-16 ml-24 h-3">
      {dots.map((dot, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place in the measurement
          key={index}
          className={cn(
            '-translate-x-1/2 absolute top-0 size-2 rounded-full border',
            dot.clean ? 'border-surface bg-ink' : 'border-ink bg-surface',
          )}
          style={{ left: `${scale.at(dot.ratio)}%` }}
        />
      ))}
    </div>
  );
}

function Interval({ scale, low, high }: { scale: Scale; low: number; high: number }) {
  const left = scale.at(low);
  return (
    <span
      className="absolute top-1/2 h-3 -translate-y-1/2 border-ink border-x-2 before:absolute before:inset-x-0 before:top-1/2 before:h-0.5 before:-translate-y-1/2 before:bg-ink"
      style={{ left: `${left}%`, width: `${Math.max(scale.at(high) - left, 0.4)}%` }}
    />
  );
}

function Threshold({ scale, value }: { scale: Scale; value: number }) {
  return (
    <div className="pointer-events-none absolute inset-y-0 right-16 left-24 z-10">
      <div
        className="absolute top-5 bottom-6 border-ink border-l-2 border-dashed"
        style={{ left: `${scale.at(value)}%` }}
      />
      <span
        className="-translate-x-1/2 absolute top-0 whitespace-nowrap font-mono text-xs"
        style={{ left: `${Math.min(Math.max(scale.at(value), 14), 86)}%` }}
      >
        needs {ratio(value)}
      </span>
    </div>
  );
}

function Axis({ scale }: { scale: Scale }) {
  return (
    <div className="relative mr-16 ml-24 h-5 text-muted text-xs">
      {scale.ticks.map((tick) => (
        <span
          key={tick}
          className="-translate-x-1/2 absolute top-1 font-mono"
          style={{ left: `${scale.at(tick)}%` }}
        >
          {Number.isInteger(tick) ? `${tick}×` : tick}
        </span>
      ))}
    </div>
  );
}

function inWords(data: ChartData, subject: string): string {
  return (
    `${subject}: ${ratio(data.median)} the baseline's speed on ${data.cores} cores, 95 % interval ${ratio(data.low)} to ${ratio(data.high)}. ` +
    `Needed: ${ratio(data.threshold)}. The reference reaches ${ratio(data.reference)}. ` +
    `${data.pairs} pairs counted, ${data.dropped} dropped.`
  );
}
