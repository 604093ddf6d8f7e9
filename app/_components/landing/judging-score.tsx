import { cn } from '../../_ui/cn.ts';

const stages = [
  {
    name: 'Compile',
    lane: 'bg-lane-1',
    start: 1,
    text: 'Your files are type-checked in strict mode. Errors come back to the line in the editor.',
  },
  {
    name: 'Run',
    lane: 'bg-lane-2',
    start: 2,
    text: 'Shown and hidden cases run in a sandbox that never holds an expected answer. Locks are driven by real workers, round after round.',
  },
  {
    name: 'Measure',
    lane: 'bg-lane-3',
    start: 3,
    text: 'Only what is correct is timed, by the judge’s clock, in pairs with the baseline.',
  },
  {
    name: 'Explain',
    lane: 'bg-lane-4',
    start: 4,
    text: 'Every case with its verdict, the difference between expected and got, console output and the line that threw.',
  },
];

/** The life of a submission as a staircase of lanes. */
export function JudgingScore() {
  return (
    <section className="border-y bg-sunken">
      <div className="mx-auto stack w-full max-w-6xl gap-6 px-4 py-14 sm:px-6">
        <h2 className="text-2xl">What happens when you submit</h2>
        <ol className="ruled stack gap-y-1 rounded-lg border bg-surface p-4 sm:p-6">
          {stages.map((stage, index) => (
            <li
              key={stage.name}
              className={cn('grid gap-x-4 sm:grid-cols-6', ['', 'sm:pl-8', 'sm:pl-16', 'sm:pl-24'][index])}
            >
              <div className="flex items-center gap-2 sm:col-span-6">
                <span className={cn('h-1.5 w-10 rounded-full', stage.lane)} aria-hidden="true" />
                <h3 className="text-base">{stage.name}</h3>
              </div>
              <p className="pb-4 text-muted text-sm sm:col-span-5 sm:pl-12">{stage.text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
