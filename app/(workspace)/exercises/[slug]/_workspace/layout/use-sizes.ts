'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';

const KEY = 'lockstep:workspace-sizes';
const schema = z.object({ left: z.number().min(20).max(70), bottom: z.number().min(10).max(85) });
export type Sizes = z.infer<typeof schema>;
const initial: Sizes = { left: 40, bottom: 40 };

/** The workspace's proportions in per cent, kept in this browser. */
export function useSizes(): [Sizes, (change: Partial<Sizes>) => void] {
  const [sizes, setSizes] = useState(initial);
  useEffect(() => setSizes(read()), []);
  const change = (part: Partial<Sizes>) => {
    const next = { ...sizes, ...part };
    setSizes(next);
    try {
      localStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Without storage the sizes live as long as the page.
    }
  };
  return [sizes, change];
}

function read(): Sizes {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return initial;
  }
}
