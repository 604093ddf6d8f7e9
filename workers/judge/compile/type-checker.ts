import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { API, type Snapshot, type Diagnostic as TypeScriptDiagnostic } from 'typescript-7/unstable/async';
import type { Logger } from '#lib/base/logger.ts';
import type { Diagnostic } from '#lib/contracts/judgement.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import { createCheckerHost } from './checker-host.ts';
import { positionAt } from './positions.ts';

/** A warm TypeScript checker, in a process without network, without our files and with a deadline for every check. */
export interface TypeChecker {
  /**
   * Type errors of a candidate's files, none when they are sound.
   * @throws CheckTooExpensive when the types take longer than the deadline to work out.
   */
  check(files: SourceFiles, entry: { file: string; export: string }): Promise<Diagnostic[]>;
  close(): Promise<void>;
}

/** The candidate's types cost more than a check may. It is the candidate's fault, not the machine's. */
export class CheckTooExpensive extends Error {}

/** Long enough for any honest solution on a busy machine (p95 is about 30 ms), short enough to stop a type bomb. */
const CHECK_DEADLINE_MS = 4_000;

/** A file of ours beside the candidate's that fails to compile when the asked export is missing. Its name can't be a candidate's. */
const CONTRACT_FILE = '__contract.ts';

/** Starts a checker; it is warm when the promise resolves. */
export async function openTypeChecker(options: { isolated: boolean; logger: Logger }): Promise<TypeChecker> {
  let session = await openSession(options.isolated);
  let queue: Promise<unknown> = Promise.resolve();

  async function checkNow(
    files: SourceFiles,
    entry: { file: string; export: string },
  ): Promise<Diagnostic[]> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, CHECK_DEADLINE_MS, 'late');
    });
    try {
      const outcome = await Promise.race([session.check(files, entry), deadline]);
      if (outcome !== 'late') return outcome;
      throw new CheckTooExpensive(`The types took more than ${CHECK_DEADLINE_MS / 1000} s to check.`);
    } catch (error) {
      // Whatever went wrong, the next candidate gets a checker that never saw this one's files.
      options.logger.warn({ err: error }, 'type checker restarted');
      await session.kill();
      session = await openSession(options.isolated);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    check(files, entry) {
      const turn = queue.then(() => checkNow(files, entry));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await queue;
      await session.kill();
    },
  };
}

interface Session {
  check(files: SourceFiles, entry: { file: string; export: string }): Promise<Diagnostic[]>;
  kill(): Promise<void>;
}

async function openSession(isolated: boolean): Promise<Session> {
  const host = await createCheckerHost(isolated);
  const api = new API({ cwd: host.projectPath, tsserverPath: host.command });
  let known: string[] = [];
  let snapshot: Snapshot | undefined;

  /** Makes the project hold exactly these files, and tells the checker which of them are new, changed or gone. */
  async function replaceFiles(files: Record<string, string>): Promise<Snapshot> {
    const names = Object.keys(files);
    const inside = (name: string) => join(host.projectPath, name);
    const created = names.filter((name) => !known.includes(name));
    const deleted = known.filter((name) => !names.includes(name));
    await Promise.all([
      ...names.map((name) => writeFile(join(host.folder, name), files[name] ?? '')),
      ...deleted.map((name) => rm(join(host.folder, name), { force: true })),
    ]);
    const changed = known.filter((name) => names.includes(name));
    known = names;
    if (!snapshot) return api.updateSnapshot({ openProjects: [inside('tsconfig.json')] });
    return api.updateSnapshot({
      fileChanges: {
        created: created.map(inside),
        changed: changed.map(inside),
        deleted: deleted.map(inside),
      },
    });
  }

  async function check(files: SourceFiles, entry: { file: string; export: string }): Promise<Diagnostic[]> {
    const contract = `import { ${entry.export} } from './${entry.file}';\nvoid ${entry.export};\n`;
    const next = await replaceFiles({ ...files, [CONTRACT_FILE]: contract });
    const project = next.getProject(join(host.projectPath, 'tsconfig.json'));
    if (!project) throw new Error('The type checker lost its project.');
    const found: Diagnostic[] = [];
    for (const file of [...Object.keys(files), CONTRACT_FILE]) {
      const path = join(host.projectPath, file);
      const [syntactic, semantic] = await Promise.all([
        project.program.getSyntacticDiagnostics(path),
        project.program.getSemanticDiagnostics(path),
      ]);
      for (const diagnostic of [...syntactic, ...semantic])
        found.push(toDiagnostic(file, files, entry, diagnostic));
    }
    await snapshot?.dispose();
    snapshot = next;
    return found;
  }

  await check({ 'solution.ts': WARM_UP }, { file: 'solution.ts', export: 'warmUp' });
  return {
    check,
    async kill() {
      // Not api.close(): it asks the process to let go first, and throws where nobody can catch when that is gone.
      host.kill();
      await host.remove();
    },
  };
}

/** Touches what solutions use, so that the first candidate does not wait for the libraries to be read. */
const WARM_UP = `import { Worker, parentPort, workerData } from 'node:worker_threads';
export async function warmUp(limit: number): Promise<number[]> {
  const shared = new Int32Array(new SharedArrayBuffer(64));
  Atomics.add(shared, 0, limit);
  parentPort?.postMessage(workerData);
  setTimeout(() => console.log(performance.now()), 0);
  const worker = new Worker(new URL(import.meta.url));
  await worker.terminate();
  return [...new Map<number, number>().values()];
}
`;

function toDiagnostic(
  file: string,
  files: SourceFiles,
  entry: { file: string; export: string },
  diagnostic: TypeScriptDiagnostic,
): Diagnostic {
  const code = `TS${diagnostic.code}`;
  if (file === CONTRACT_FILE) {
    const message = `${entry.file} must export ${entry.export}.`;
    return { file: entry.file, line: 1, column: 1, endLine: 1, endColumn: 1, code, message };
  }
  const source = files[file] ?? '';
  const start = positionAt(source, diagnostic.pos);
  const end = positionAt(source, diagnostic.end);
  return {
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    code,
    message: diagnostic.text,
  };
}
