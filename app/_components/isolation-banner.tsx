import { getViewer } from '#app/_server/viewer.ts';
import { lacksIsolation } from '#lib/data/judges/lacks-isolation.ts';

/** Says on every page that this installation must not run strangers' code, where that is so. */
export async function IsolationBanner() {
  if (!(await lacksIsolation(await getViewer()))) return null;
  return (
    <aside aria-label="Isolation" className="border-b bg-warn-soft px-3 py-2 text-sm sm:px-5">
      <strong>Code runs here without isolation.</strong> This machine grants no namespaces, so run only code
      that you trust. <code>docs/threat-model.md</code> says what each layer is for.
    </aside>
  );
}
