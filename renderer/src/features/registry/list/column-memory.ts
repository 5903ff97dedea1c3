import type { Register } from '@domain/registry/register.ts';
import { useCallback, useState } from 'react';
import { NORM_OF } from '../NormBar.tsx';
import * as z from 'zod';

const kept = z.array(z.string());
const keyOf = (register: Register) => `registry.columns.${register.id}`;

/** Columns that a register does not show until they are asked for. Norms stand beside what they are compared with. */
export function rareColumns(register: Register): readonly string[] {
  const norms = register.id === 'caravan' ? Object.values(NORM_OF) : [];
  return register.fields.filter(({ id, isRare }) => isRare || norms.includes(id)).map(({ id }) => id);
}

/** Columns that were hidden last time on this computer; those that are rare at first, or when the note cannot be read. */
export function hiddenColumns(storage: Storage, register: Register): readonly string[] {
  try {
    const note = storage.getItem(keyOf(register));
    return note === null ? rareColumns(register) : kept.parse(JSON.parse(note));
  } catch {
    return rareColumns(register);
  }
}

/** Columns that are hidden, and how to hide others; kept on this computer per register. */
export function useHiddenColumns(register: Register) {
  const [chosen, setChosen] = useState<Readonly<Record<string, readonly string[]>>>({});
  const hidden = chosen[register.id] ?? hiddenColumns(localStorage, register);
  const hide = useCallback(
    (columns: readonly string[]) => {
      localStorage.setItem(keyOf(register), JSON.stringify(columns));
      setChosen((before) => ({ ...before, [register.id]: columns }));
    },
    [register],
  );
  return { hidden, hide };
}
