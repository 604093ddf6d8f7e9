import type { Comparison } from './compare.ts';

/** The comparison as tables in Markdown: wrong programs, right programs, and the sums. */
export function formatComparison(lines: Comparison[]): string {
  const wrong = lines.filter(({ program }) => program.expected.length > 0);
  const right = lines.filter(({ program }) => program.expected.length === 0);
  return [
    '| program | finding | schedules | explorer, ms | context switches (preemptions) | stress |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...wrong.map(wrongLine),
    '',
    '| right program | schedules | states | covered |',
    '| --- | ---: | ---: | --- |',
    ...right.map(rightLine),
    '',
    ...summary(wrong, right),
    '',
  ].join('\n');
}

function wrongLine({ program, report, milliseconds, stress }: Comparison): string {
  const { finding, coverage } = report;
  const schedules = coverage.reduce((sum, part) => sum + part.schedules, 0);
  const shape = finding ? `${finding.switches} (${finding.preemptions})` : '';
  const real = !stress ? '' : stress.foundAt === null ? `not in ${stress.rounds}` : `run ${stress.foundAt}`;
  const time = stress ? `, ${Math.round(stress.milliseconds)} ms` : '';
  return `| ${program.family}/${program.name} | ${finding?.kind ?? '**none**'} | ${schedules} | ${Math.round(milliseconds)} | ${shape} | ${real}${time} |`;
}

function rightLine({ program, report }: Comparison): string {
  const { coverage, finding } = report;
  const sum = (of: 'schedules' | 'states') => coverage.reduce((total, part) => total + part[of], 0);
  const covered = coverage
    .map(({ exhausted, bound }) => (exhausted ? 'all' : `≤ ${bound} preemptions`))
    .join('; ');
  return `| ${program.family}/${program.name} | ${sum('schedules')} | ${sum('states')} | ${finding ? `**${finding.kind}**` : covered} |`;
}

function summary(wrong: Comparison[], right: Comparison[]): string[] {
  const found = wrong.filter(
    ({ report, program }) => report.finding && program.expected.includes(report.finding.kind),
  );
  const times = wrong.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const median = times[times.length >> 1] ?? 0;
  const stressed = wrong.filter(({ stress }) => stress !== null);
  const byStress = stressed.filter(({ stress }) => stress?.foundAt !== null && stress?.foundAt !== undefined);
  const accused = right.filter(({ report }) => report.finding !== null);
  const exhausted = right.filter(({ report }) => report.coverage.every((part) => part.exhausted));
  return [
    `Explorer: ${found.length} of ${wrong.length} wrong programs found, median ${Math.round(median)} ms of processor time, at most ${Math.round(times.at(-1) ?? 0)} ms.`,
    ...(stressed.length > 0 ? [`Stress: ${byStress.length} of ${stressed.length}.`] : []),
    `${accused.length} of ${right.length} right programs accused; of ${exhausted.length} every interleaving was checked.`,
  ];
}
