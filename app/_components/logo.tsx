/** Three lanes that meet one barrier and go on together. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <path d="M19.5 3v26" className="stroke-ink" strokeWidth="1.75" strokeDasharray="2.6 2.2" />
      <rect x="3" y="5.5" width="16" height="5" rx="1.2" className="fill-lane-1" />
      <rect x="10" y="13.5" width="9" height="5" rx="1.2" className="fill-lane-2" />
      <rect x="6" y="21.5" width="13" height="5" rx="1.2" className="fill-lane-3" />
      {[5.5, 13.5, 21.5].map((y, lane) => (
        <rect
          key={y}
          x="22"
          y={y}
          width="7"
          height="5"
          rx="1.2"
          className={['fill-lane-1', 'fill-lane-2', 'fill-lane-3'][lane]}
        />
      ))}
    </svg>
  );
}
