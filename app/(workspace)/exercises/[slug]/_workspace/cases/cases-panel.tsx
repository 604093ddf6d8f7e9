import { Button } from '#app/_ui/button.tsx';
import { CaseEditor } from './case-editor.tsx';
import { MOST_CASES } from './editable-cases.ts';
import type { UseCases } from './use-cases.ts';

/** The cases that "Run" tries: the exercise's samples, to be changed and added to. */
export function CasesPanel({ cases }: { cases: UseCases }) {
  const scenarios = [...new Set(cases.cases.flatMap((item) => item.scenario ?? []))];
  return (
    <div className="stack gap-3 p-3 sm:p-4">
      <p className="text-muted text-sm">
        “Run” tries these cases. Change them or add your own; “Submit” always uses the exercise’s cases.
      </p>
      <ul className="grid gap-3 xl:grid-cols-2">
        {cases.cases.map((item) => (
          <li key={item.id}>
            <CaseEditor
              item={item}
              scenarios={scenarios}
              error={cases.errors[item.id]}
              onChange={(change) => cases.change(item.id, change)}
              {...(cases.cases.length > 1 && { onRemove: () => cases.remove(item.id) })}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={cases.add} disabled={cases.cases.length >= MOST_CASES}>
          Add a case
        </Button>
        {cases.edited && (
          <Button size="sm" look="quiet" onClick={cases.restore}>
            Restore the exercise’s cases
          </Button>
        )}
      </div>
    </div>
  );
}
