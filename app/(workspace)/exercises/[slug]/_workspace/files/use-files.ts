'use client';

import { useCallback, useMemo, useState } from 'react';
import { toast } from 'sonner';
import type { Diagnostic } from '#lib/contracts/judgement.ts';
import type { SourceFiles } from '#lib/contracts/source-files.ts';
import type { UseDraft } from '../draft/use-draft.ts';

export interface UseFiles {
  /** The entry first, then the others by name. */
  names: string[];
  active: string;
  /** The compiler's findings against these files, as long as their file is untouched. */
  diagnostics: Diagnostic[];
  all: SourceFiles;
  activate(name: string): void;
  edit(name: string, text: string): void;
  add(name: string): void;
  rename(from: string, to: string): void;
  remove(name: string): void;
  /** Puts other files into the editor and offers to undo it. */
  replaceAll(files: SourceFiles, message: string): void;
  mark(diagnostics: Diagnostic[]): void;
}

/** What can be done to the files of a draft. */
export function useFiles(draft: UseDraft, entry: string): UseFiles {
  const [chosen, setChosen] = useState(entry);
  const [diagnostics, setDiagnostics] = useState<Diagnostic[]>([]);
  const all = draft.files;
  const names = useMemo(
    () => Object.keys(all).sort((a, b) => Number(b === entry) - Number(a === entry) || a.localeCompare(b)),
    [all, entry],
  );
  const mark = useCallback((found: Diagnostic[]) => setDiagnostics(found), []);

  return {
    names,
    active: chosen in all ? chosen : entry,
    diagnostics,
    all,
    mark,
    activate: setChosen,
    edit(name, text) {
      if (all[name] === text) return;
      draft.change({ ...all, [name]: text });
      if (diagnostics.some(({ file }) => file === name))
        mark(diagnostics.filter(({ file }) => file !== name));
    },
    add(name) {
      draft.change({ ...all, [name]: '' });
      setChosen(name);
    },
    rename(from, to) {
      const { [from]: text = '', ...others } = all;
      draft.change({ ...others, [to]: text });
      setChosen(to);
    },
    remove(name) {
      const { [name]: _, ...others } = all;
      draft.change(others);
      setChosen(entry);
    },
    replaceAll(files, message) {
      draft.change(files);
      setChosen(entry);
      mark([]);
      toast(message, {
        id: 'files-replaced',
        action: { label: 'Undo', onClick: () => draft.change(all) },
        duration: 12_000,
      });
    },
  };
}
