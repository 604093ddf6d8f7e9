/** Who may import whom (docs/architecture.md). One entry per folder: everything not listed is an error. */
const may = {
  'lib/base': ['lib/base'],
  'lib/domain': ['lib/domain', 'lib/contracts'],
  'lib/contracts': ['lib/contracts', 'lib/domain'],
  'lib/content': ['lib/content', 'lib/contracts', 'lib/domain', 'lib/base'],
  'lib/queue': ['lib/queue', 'lib/contracts', 'lib/base'],
  'lib/data': [
    'lib/data',
    'lib/queue',
    'lib/content',
    'lib/contracts',
    'lib/domain',
    'lib/base',
    'prisma/generated',
  ],
  workers: ['workers', 'lib'],
  app: ['app', 'lib'],
  content: ['content', 'lib/contracts'],
  prisma: ['prisma', 'lib'],
  scripts: ['scripts', 'lib', 'workers', 'prisma', 'e2e'],
  e2e: ['e2e', 'lib/data', 'lib/domain', 'lib/contracts', 'lib/base'],
};
const local = '^(app|lib|workers|prisma|e2e|content|scripts)/';
const layers = Object.entries(may).map(([from, to]) => ({
  name: `${from.replace('/', '-')}-imports`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '^prisma/generated/' },
  to: { path: local, pathNot: `^(${to.join('|')})/` },
}));
module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'prisma-only-in-data',
      severity: 'error',
      from: { path: '^(app|workers|e2e|lib|scripts)/', pathNot: '^(lib/data|scripts/database)/' },
      to: { path: '^prisma/generated/|node_modules/@prisma/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^lib/(domain|contracts)/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^lib/(domain|contracts)/|node_modules/(zod|ts-fsrs|date-fns)/' },
    },
    {
      name: 'workers-without-framework',
      severity: 'error',
      from: { path: '^(workers|lib)/' },
      to: { path: 'node_modules/(next|react|react-dom|next-auth|server-only)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '^(\\.next|\\.data|prisma/generated|content/exercises/[^/]+/wrong|workers/[^/]+/corpus|workers/sandbox/attacks/programs)/',
    },
  },
};
