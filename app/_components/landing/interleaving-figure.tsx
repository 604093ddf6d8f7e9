import { cn } from '../../_ui/cn.ts';
import { type Schedule, schedules } from './schedules.ts';

const laneClass = ['border-lane-1 text-lane-1', 'border-lane-2 text-lane-2'];
const laneName = ['thread A', 'thread B'];

/** Two schedules of the same increments, chosen by radio buttons; the page needs no script for it. */
export function InterleavingFigure() {
  return (
    <figure className="interleaving overflow-hidden rounded-lg border bg-surface shadow-raised">
      <fieldset className="flex flex-wrap items-center gap-1 border-b px-3 py-2">
        <legend className="sr-only">Which schedule to show</legend>
        {schedules.map((schedule, index) => (
          <label
            key={schedule.id}
            className="cursor-pointer rounded-md px-2.5 py-1 text-muted text-sm has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-(--focus)"
          >
            <input
              type="radio"
              name="schedule"
              value={schedule.id}
              defaultChecked={index === 0}
              className="sr-only"
            />
            {schedule.name}
          </label>
        ))}
      </fieldset>
      {schedules.map((schedule) => (
        <Score key={schedule.id} schedule={schedule} />
      ))}
    </figure>
  );
}

function Score({ schedule }: { schedule: Schedule }) {
  return (
    <div data-schedule={schedule.id} className="hidden">
      <p className="border-b px-4 py-2 text-muted">
        <code className="text-sm">{schedule.code}</code>
      </p>
      <ol className="relative stack gap-1.5 px-4 py-4" aria-label={`Schedule: ${schedule.name}`}>
        {schedule.steps.map((step, index) => (
          <li
            key={`${schedule.id}-${step.thread}-${step.label}`}
            className="lane-step grid grid-cols-[1.5rem_1fr_1fr_3rem] items-center gap-2"
            style={{ animationDelay: `${0.15 + index * 0.24}s` }}
          >
            <span className="label-caps text-muted" aria-hidden="true">
              {index + 1}
            </span>
            {[0, 1].map((lane) => (
              <span key={lane} className="relative flex h-8 items-center" aria-hidden={lane !== step.thread}>
                {lane === step.thread ? (
                  <code
                    className={cn(
                      'relative w-full max-w-36 rounded-sm border-l-4 bg-sunken px-2.5 py-1 text-xs',
                      laneClass[lane],
                    )}
                  >
                    <span className="sr-only">{laneName[lane]}: </span>
                    {step.label}
                  </code>
                ) : (
                  <span className={cn('ml-[1px] h-11 border-l-2 opacity-35', laneClass[lane])} />
                )}
              </span>
            ))}
            <span className="text-right">
              <span className="sr-only">counter is </span>
              <code className="text-sm">{step.memory}</code>
            </span>
          </li>
        ))}
        <li aria-hidden="true" className="-order-1 grid grid-cols-[1.5rem_1fr_1fr_3rem] gap-2">
          <span />
          {laneName.map((name) => (
            <span key={name} className="label-caps text-muted">
              {name}
            </span>
          ))}
          <span className="label-caps text-right text-muted">counter</span>
        </li>
      </ol>
      <p
        className={cn(
          'border-t px-4 py-2.5 text-sm',
          schedule.holds ? 'bg-pass-soft text-pass' : 'bg-fail-soft text-fail',
        )}
      >
        {schedule.result}
      </p>
    </div>
  );
}
