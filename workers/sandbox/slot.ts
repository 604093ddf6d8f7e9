import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SlotPlace } from './isolation/build-command.ts';
import type { Cgroup } from './isolation/cgroup/cgroup.ts';
import type { Program } from './types.ts';

/** A place for one sandbox at a time: a folder, a user and a control group that are used again and again. */
export interface Slot extends SlotPlace {
  readonly cgroup: Cgroup | null;
}

/** Users of slots, far from those of people and services. */
const FIRST_UID = 64_000;
const UIDS = 1_000;

export function makeSlot(index: number, judgeFolder: string, cgroup: Cgroup | null): Slot {
  const folder = path.join(judgeFolder, `slot-${index}`);
  mkdirSync(folder, { mode: 0o755 });
  return {
    uid: FIRST_UID + ((process.pid * 64 + index) % UIDS),
    folder,
    cgroup,
    cgroupProcsFiles: cgroup?.procsFiles ?? [],
  };
}

/** Folder inside a slot that no candidate's file can collide with: their names have no capitals. */
const SCENARIO = 'SCENARIO';

/** Where the harness finds the program, relative to the slot's folder. */
export interface Placed {
  entry: string;
  scenario?: string;
}

/** Writes a program where its sandbox sees it, read-only. */
export function placeProgram(slot: Slot, program: Program): Placed {
  for (const [name, javascript] of Object.entries(program.files)) placeModule(slot.folder, name, javascript);
  const entry = moduleFile(program.entry);
  if (program.scenario === undefined) return { entry };
  const folder = path.join(slot.folder, SCENARIO);
  mkdirSync(folder, { mode: 0o755 });
  placeModule(folder, program.scenario.file, program.scenario.javascript);
  return { entry, scenario: path.join(SCENARIO, moduleFile(program.scenario.file)) };
}

/** Empties a slot after its sandbox is gone. */
export function clearSlot(slot: Slot): void {
  for (const name of readdirSync(slot.folder)) rmSync(path.join(slot.folder, name), { recursive: true });
}

/** Takes away a slot's folder and control group, so that another may take its number. */
export function removeSlot(slot: Slot): void {
  slot.cgroup?.remove();
  rmSync(slot.folder, { recursive: true, force: true });
}

const stem = (name: string): string => name.replace(/\.[cm]?[jt]s$/, '');
const moduleFile = (name: string): string => `${stem(name)}.mjs`;

/**
 * One file that Node takes for an ES module, and links under the names by which TypeScript code imports it or starts
 * it as a worker: Node follows a link before it looks at the extension.
 */
function placeModule(folder: string, name: string, javascript: string): void {
  const file = moduleFile(name);
  writeFileSync(path.join(folder, file), javascript, { mode: 0o644 });
  for (const alias of ['.ts', '.js', '']) symlinkSync(file, path.join(folder, stem(name) + alias));
}
