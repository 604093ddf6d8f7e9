import type {
  CaseCoverage,
  ExplorationFinding,
  ExplorationReport,
  ScheduleStep,
} from '#lib/contracts/exploration.ts';

/** A report for a terminal: what was found with its schedule in lanes, or how far was searched. */
export function formatReport(report: ExplorationReport): string {
  const { unsupported, finding } = report;
  if (unsupported)
    return `Can't be explored: ${unsupported.file}:${unsupported.line}:${unsupported.column} ${unsupported.message}\n`;
  const lines = finding ? formatFinding(finding) : ['No fault found.', ''];
  const coverage = report.coverage.filter(({ schedules }) => schedules > 0).map(coverageLine);
  const time = `${Math.round(report.milliseconds)} ms of processor time.`;
  return [...lines, ...coverage, ...report.remarks, time, ''].join('\n');
}

/** One finding: what, where, the schedule, and how to see it again. */
export function formatFinding(finding: ExplorationFinding): string[] {
  const { kind, message, location, steps, switches, preemptions, token, schedules, strategy } = finding;
  const place = location ? ` at ${location.file}:${location.line}:${location.column}` : '';
  const width = Math.max(...steps.map(({ thread }) => thread), 0) + 1;
  return [
    `${kind[0]?.toUpperCase()}${kind.slice(1)}${place}`,
    message,
    '',
    ...steps.map((step, index) => stepLine(step, index + 1, width)),
    '',
    `Case "${finding.case.name}". Found by ${strategy} in schedule ${schedules}; shrunk to ${steps.length} steps with ${switches} context switches, ${preemptions} of them preemptions.`,
    `Again: --replay ${token}`,
    '',
  ];
}

function stepLine(step: ScheduleStep, number: number, lanes: number): string {
  const lane = Array.from({ length: lanes }, (_, thread) => laneOf(step, thread)).join(' ');
  const cell = step.cell ? `[${step.cell.index}]` : '';
  const args = step.arguments.length > 0 ? `(${step.arguments.join(', ')})` : '';
  const result = step.result === null ? '' : ` → ${step.result}`;
  const remarks = [
    ...step.notes,
    ...(step.woke.length > 0 ? [`wakes thread ${step.woke.join(', ')}`] : []),
    ...step.changes.map(({ word, before, after }) => `[${word}] ${before} → ${after}`),
  ].join('; ');
  const operation = `${step.operation} ${cell}${args}${result}`.padEnd(46);
  const place = step.location ? `${step.location.file}:${step.location.line}` : '';
  return `${String(number).padStart(4)}  ${lane}  ${operation} ${place.padEnd(26)} ${remarks}`.trimEnd();
}

/** The thread's number where it acts; else a sign for what it is doing: ended, asleep, spinning, or ready. */
function laneOf(step: ScheduleStep, thread: number): string {
  if (step.thread === thread) return String(thread);
  const signs = { ended: ' ', sleeps: 'z', spins: '~', runs: '·' } as const;
  return signs[step.threads[thread] ?? 'runs'];
}

function coverageLine({ case: { name }, schedules, states, exhausted, bound }: CaseCoverage): string {
  if (exhausted)
    return `${name}: all interleavings checked, in ${schedules} schedules over ${states} states.`;
  const covered = bound >= 0 ? `, all with at most ${bound} preemptions among them` : '';
  return `${name}: ${schedules} schedules checked${covered}.`;
}
