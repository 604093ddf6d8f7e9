import type { ThreadTimeline } from '#lib/contracts/judgement.ts';

/** What every thread did during one call, one lane each: dark where it ran, hatched where it waited for a core. */
export function ThreadLanes({ timeline }: { timeline: ThreadTimeline }) {
  const lengthMs = timeline.atMs.at(-1) ?? 0;
  return (
    <figure className="stack gap-2">
      <div className="stack gap-1">
        {timeline.threads.map((thread, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: threads may share a name; the place is what tells them apart
          <Lane key={index} name={thread.name} busy={thread.busy} ready={thread.ready} />
        ))}
      </div>
      <figcaption className="text-muted text-xs">
        One call of {lengthMs.toFixed(0)} ms, left to right. Filled: the thread ran. Hatched: it was ready,
        but no core was free. Empty: it waited for something.
      </figcaption>
      <details className="text-sm">
        <summary className="w-fit text-accent">As a table</summary>
        <ThreadTable timeline={timeline} />
      </details>
    </figure>
  );
}

function Lane({ name, busy, ready }: { name: string; busy: number[]; ready: number[] }) {
  const width = 100 / busy.length;
  return (
    <div className="grid grid-cols-[7rem_1fr] items-center gap-2 text-xs">
      <span className="truncate font-mono">{name}</span>
      <svg
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-5 w-full rounded-sm bg-sunken"
      >
        <defs>
          <pattern
            id="ready"
            width="1"
            height="2"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="0.5" height="2" className="fill-lane-2" />
          </pattern>
        </defs>
        {busy.map((share, index) => {
          const waited = ready[index] ?? 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place in time
            <g key={index}>
              <rect
                x={index * width}
                y={10 - share * 10}
                width={width}
                height={share * 10}
                className="fill-lane-1"
              />
              <rect
                x={index * width}
                y={Math.max(0, 10 - (share + waited) * 10)}
                width={width}
                height={Math.min(waited, 1 - share) * 10}
                fill="url(#ready)"
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function ThreadTable({ timeline }: { timeline: ThreadTimeline }) {
  const durations = timeline.atMs.map((at, index) => at - (timeline.atMs[index - 1] ?? 0));
  const total = (shares: number[]) =>
    shares.reduce((sum, share, index) => sum + share * (durations[index] ?? 0), 0).toFixed(0);
  return (
    <table className="mt-2 text-right font-mono text-xs [&_td]:px-2 [&_td]:py-1 [&_th]:px-2 [&_th]:py-1">
      <caption className="sr-only">Time of each thread</caption>
      <thead className="border-b text-muted">
        <tr>
          <th scope="col" className="text-left">
            Thread
          </th>
          <th scope="col">Ran</th>
          <th scope="col">Ready, no core</th>
        </tr>
      </thead>
      <tbody>
        {timeline.threads.map((thread, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: threads may share a name; the place is what tells them apart
          <tr key={index}>
            <td className="text-left">{thread.name}</td>
            <td>{total(thread.busy)} ms</td>
            <td>{total(thread.ready)} ms</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
