import { cn } from '#app/_ui/cn.ts';

export const areas = ['statement', 'code', 'results'] as const;
export type Area = (typeof areas)[number];
const label: Record<Area, string> = { statement: 'Statement', code: 'Code', results: 'Results' };

/** Which area shows where there is room for one only. */
export function AreaSwitch({ area, onChange }: { area: Area; onChange: (area: Area) => void }) {
  return (
    <fieldset className="flex h-10 shrink-0 border-b bg-sunken lg:hidden">
      <legend className="sr-only">Area that shows</legend>
      {areas.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={area === name}
          onClick={() => onChange(name)}
          className={cn(
            'relative flex-1 text-muted text-sm',
            area === name &&
              'text-ink after:absolute after:inset-x-4 after:bottom-0 after:h-0.5 after:bg-accent',
          )}
        >
          {label[name]}
        </button>
      ))}
    </fieldset>
  );
}
