type MoveButtonProps = { direction: 'up' | 'down'; step: number; disabled: boolean; onMove: () => void };

/** Moves a step by one place. It stays in the order of tabs where it can't, so that the focus is not lost at an end. */
export function MoveButton({ direction, step, disabled, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      onClick={onMove}
      aria-disabled={disabled}
      aria-label={`Move step ${step + 1} ${direction}`}
      className="grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink aria-disabled:opacity-35"
    >
      <svg
        viewBox="0 0 16 16"
        className="size-4 fill-none stroke-current"
        strokeWidth="1.75"
        aria-hidden="true"
      >
        <path
          d={direction === 'up' ? 'M8 13V3.5M3.5 8 8 3.5 12.5 8' : 'M8 3v9.5M3.5 8 8 12.5 12.5 8'}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
