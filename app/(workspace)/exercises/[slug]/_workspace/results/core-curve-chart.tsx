import { ratio } from '#app/_components/speedup-chart.tsx';
import type { CoreCurve, SpeedupExplanation } from '#lib/contracts/judgement.ts';

const WIDTH = 320;
const HEIGHT = 160;
const PAD = { left: 36, right: 12, top: 12, bottom: 24 };

/**
 * Speedup over the number of cores, beside a perfect division of the same work and what this machine allowed an ideal
 * program.
 * @param algorithmic ratio on one core, where the other lines begin
 */
export function CoreCurveChart({
  why: { curve, ceiling },
  algorithmic,
}: {
  why: Pick<SpeedupExplanation, 'curve' | 'ceiling'>;
  algorithmic: number;
}) {
  const most = Math.max(...curve.map(({ cores }) => cores));
  const perfect = curve.map(({ cores }) => ({ cores, ratio: algorithmic * cores }));
  const allowed = ceiling?.map((point) => ({ ...point, ratio: algorithmic * point.ratio }));
  const top = Math.max(...[...perfect, ...curve, ...(allowed ?? [])].map((point) => point.ratio));
  const x = (cores: number) => PAD.left + ((cores - 1) / (most - 1)) * (WIDTH - PAD.left - PAD.right);
  const y = (value: number) => HEIGHT - PAD.bottom - (value / top) * (HEIGHT - PAD.top - PAD.bottom);
  const line = (points: CoreCurve) => points.map((point) => `${x(point.cores)},${y(point.ratio)}`).join(' ');
  return (
    <figure className="stack gap-1">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={inWords(curve, ceiling)}
        className="w-full max-w-md"
      >
        <line x1={PAD.left} x2={WIDTH - PAD.right} y1={y(0)} y2={y(0)} className="stroke-line-strong" />
        <line x1={PAD.left} x2={PAD.left} y1={y(0)} y2={PAD.top} className="stroke-line-strong" />
        <polyline points={line(perfect)} className="fill-none stroke-line-strong" strokeDasharray="4 4" />
        {allowed && <polyline points={line(allowed)} className="fill-none stroke-muted" strokeWidth={1.5} />}
        <polyline points={line(curve)} className="fill-none stroke-lane-1" strokeWidth={2} />
        {curve.map((point) => (
          <g key={point.cores}>
            <circle cx={x(point.cores)} cy={y(point.ratio)} r={4} className="fill-lane-1" />
            <text
              x={x(point.cores)}
              y={HEIGHT - 8}
              textAnchor="middle"
              className="fill-muted font-mono text-[10px]"
            >
              {point.cores}
            </text>
          </g>
        ))}
        {[top / 2, top].map((value) => (
          <text
            key={value}
            x={PAD.left - 6}
            y={y(value) + 3}
            textAnchor="end"
            className="fill-muted font-mono text-[10px]"
          >
            {value.toFixed(1)}×
          </text>
        ))}
      </svg>
      <figcaption className="text-muted text-xs">
        Speedup over cores. The dashed line is a perfect division of the same work
        {allowed && ', the thin one what this machine allows a program that divides perfectly'}.
      </figcaption>
    </figure>
  );
}

function inWords(curve: CoreCurve, ceiling: CoreCurve | undefined): string {
  const points = curve.map(({ cores, ratio: value }) => `${ratio(value)} on ${inCores(cores)}`);
  const last = ceiling?.at(-1);
  const allowed = last ? `; the machine allows ${ratio(last.ratio)} on ${inCores(last.cores)}` : '';
  return `${points.join(', ')}${allowed}`;
}

function inCores(cores: number): string {
  return `${cores} ${cores === 1 ? 'core' : 'cores'}`;
}
