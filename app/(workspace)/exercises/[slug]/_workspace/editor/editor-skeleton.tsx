import { cn } from '#app/_ui/cn.ts';

const widths = ['w-1/3', 'w-2/3', 'w-1/2', 'w-3/5', 'w-1/4'];

/** Stands where the editor will be while it loads. */
export function EditorSkeleton() {
  return (
    <div className="absolute inset-0 stack content-start gap-3 p-4 pl-12">
      <p className="text-muted text-sm">Loading the editor…</p>
      {widths.map((width) => (
        <span key={width} className={cn('h-3 rounded-sm bg-line/60', width)} aria-hidden="true" />
      ))}
    </div>
  );
}
