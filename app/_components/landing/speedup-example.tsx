import { SpeedupChart } from '../speedup-chart.tsx';

/** Figures such as a judging of `count-primes` gives; made up for the drawing, and the caption says so. */
const example = {
  median: 1.83,
  low: 1.8,
  high: 1.86,
  pairs: 7,
  dropped: 1,
  cores: 2,
  threshold: 1.42,
  reference: 1.9,
  samples: [
    { baselineMs: 512, candidateMs: 279, clean: true },
    { baselineMs: 498, candidateMs: 274, clean: true },
    { baselineMs: 520, candidateMs: 283, clean: true },
    { baselineMs: 505, candidateMs: 281, clean: true },
    { baselineMs: 531, candidateMs: 412, clean: false },
    { baselineMs: 509, candidateMs: 277, clean: true },
    { baselineMs: 515, candidateMs: 280, clean: true },
    { baselineMs: 500, candidateMs: 275, clean: true },
  ],
};

export function SpeedupExample() {
  return (
    <figure className="stack gap-3 rounded-lg border bg-surface p-4 shadow-raised">
      <SpeedupChart data={example} subject="You" />
      <figcaption className="border-t pt-2 text-muted text-sm">
        How a report looks, drawn with made-up figures: counting primes on two cores. Each dot is a pair; the
        hollow one was noisy and did not count.
      </figcaption>
    </figure>
  );
}
