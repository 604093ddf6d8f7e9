import { Tabs } from '#app/_ui/tabs.tsx';
import type { Location } from '#lib/contracts/judgement.ts';
import { CasesPanel } from './cases/cases-panel.tsx';
import type { UseCases } from './cases/use-cases.ts';
import { ResultsPanel } from './results/results-panel.tsx';
import type { SubmissionState } from './submission/use-submission.ts';

export type ResultsTab = 'results' | 'cases';

type ResultsAreaProps = {
  tab: ResultsTab;
  onTab(tab: ResultsTab): void;
  state: SubmissionState;
  cases: UseCases;
  onJump(location: Location): void;
};

export function ResultsArea({ tab, onTab, state, cases, onJump }: ResultsAreaProps) {
  return (
    <section aria-label="Results" className="workspace-area" data-name="results">
      <Tabs
        label="Results and cases"
        className="flex-1"
        value={tab}
        onChange={(id) => onTab(id === 'cases' ? 'cases' : 'results')}
        tabs={[
          { id: 'results', label: 'Results', content: <ResultsPanel state={state} onJump={onJump} /> },
          { id: 'cases', label: `Cases (${cases.cases.length})`, content: <CasesPanel cases={cases} /> },
        ]}
      />
    </section>
  );
}
