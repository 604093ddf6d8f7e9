import type { Diagnostic, Location } from '#lib/contracts/judgement.ts';

type DiagnosticListProps = { diagnostics: Diagnostic[]; onJump: (location: Location) => void };

export function DiagnosticList({ diagnostics, onJump }: DiagnosticListProps) {
  return (
    <ul className="divide-y rounded-md border" aria-label="Compiler messages">
      {diagnostics.map((diagnostic, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same message may come twice at one place
        <li key={index}>
          <button
            type="button"
            onClick={() => onJump(diagnostic)}
            className="stack w-full gap-0.5 px-3 py-2 text-left text-sm hover:bg-sunken"
          >
            <span className="font-mono text-muted text-xs">
              {diagnostic.file}:{diagnostic.line}:{diagnostic.column} {diagnostic.code}
            </span>
            <span className="whitespace-pre-wrap break-words">{diagnostic.message}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
