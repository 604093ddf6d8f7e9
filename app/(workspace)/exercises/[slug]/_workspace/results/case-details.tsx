import { Button } from '#app/_ui/button.tsx';
import type { CaseResult, Location } from '#lib/contracts/judgement.ts';
import { printWire } from './print-value.ts';
import { ValueDiff } from './value-diff.tsx';

type CaseDetailsProps = { result: CaseResult; onJump: (location: Location) => void };

/** What a case was given, what was expected and got, what it printed and where it threw. */
export function CaseDetails({ result, onJump }: CaseDetailsProps) {
  const { location, message, input, expected, got, stdout } = result;
  const passed = result.verdict === 'accepted';
  const nothing = !message && input === undefined && !stdout;
  return (
    <div className="stack gap-3 border-t bg-paper px-3 py-3 text-sm">
      {message && <p className={passed ? 'text-muted' : ''}>{message}</p>}
      {location && (
        <div>
          <Button size="sm" onClick={() => onJump(location)}>
            Go to {location.file}, line {location.line}
          </Button>
        </div>
      )}
      {input !== undefined && <Value label="Input" text={printWire(input)} />}
      {expected !== undefined && got !== undefined && !passed && <ValueDiff expected={expected} got={got} />}
      {got !== undefined && passed && <Value label="Got, as expected" text={printWire(got)} />}
      {expected !== undefined && got === undefined && <Value label="Expected" text={printWire(expected)} />}
      {stdout && (
        <Value
          label={result.stdoutTruncated ? 'Console output (cut off at the limit)' : 'Console output'}
          text={stdout}
        />
      )}
      {nothing && (
        <p className="text-muted">
          {result.hidden ? 'The data of hidden cases is not shown.' : 'Nothing was printed.'}
        </p>
      )}
    </div>
  );
}

const MOST_CHARS = 20_000;

function Value({ label, text }: { label: string; text: string }) {
  return (
    <figure className="stack gap-1">
      <figcaption className="label-caps text-muted">{label}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="max-h-60 overflow-auto rounded-md border bg-sunken px-2.5 py-1.5 text-xs leading-5"
      >
        {text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}\n…` : text}
      </pre>
    </figure>
  );
}
