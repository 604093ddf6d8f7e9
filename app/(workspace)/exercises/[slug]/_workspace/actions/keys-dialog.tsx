import { Dialog } from '#app/_ui/dialog.tsx';
import { Kbd } from '#app/_ui/kbd.tsx';

const keys: [string[], string][] = [
  [['Ctrl', '’'], 'Run your code on the cases'],
  [['Ctrl', 'Enter'], 'Submit it to be judged'],
  [['Ctrl', 'M'], 'In the editor: let Tab leave it, or indent again (Ctrl + Shift + M on a Mac)'],
  [['F1'], 'In the editor: every command, by name'],
  [['Ctrl', 'F'], 'In the editor: find and replace'],
  [['F8'], 'In the editor: the next problem'],
  [['F2'], 'In the editor: rename a symbol'],
  [['Alt', 'F1'], 'In the editor: help for screen readers'],
  [['?'], 'This list'],
];

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5 text-sm">
        {keys.map(([combination, meaning]) => (
          <div key={meaning} className="contents">
            <dt className="flex gap-1">
              {combination.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted text-sm">The bars between the areas move with the arrow keys.</p>
    </Dialog>
  );
}
