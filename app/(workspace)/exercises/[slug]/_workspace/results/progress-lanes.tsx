import { cn } from '#app/_ui/cn.ts';
import type { JudgeProgress } from '#lib/contracts/judgement.ts';

const stages = ['compiling', 'running', 'measuring'] as const;
const lane = ['bg-lane-1', 'bg-lane-2', 'bg-lane-3'];

/** The judging as lanes, one a stage; the sentence beside it says the same. */
export function ProgressLanes({ progress, line }: { progress: JudgeProgress | null; line: string }) {
  const current = progress ? stages.indexOf(progress.stage) : -1;
  return (
    <div className="stack gap-2">
      <p className="text-sm">{line}</p>
      <div className="ruled stack gap-1 rounded-md border bg-surface p-2" aria-hidden="true">
        {stages.map((stage, index) => (
          <div key={stage} className="h-1.5 overflow-hidden rounded-full bg-line/60">
            <div
              className={cn('h-full rounded-full transition-[width] duration-200', lane[index])}
              style={{ width: `${share(index, current, progress)}%` }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function share(stage: number, current: number, progress: JudgeProgress | null): number {
  if (!progress || stage > current) return 0;
  if (stage < current) return 100;
  return progress.total > 0 ? Math.max((progress.done / progress.total) * 100, 6) : 30;
}
