import type { ColumnMemory } from '@services/ports/imports.ts';
import Store from 'electron-store';
import * as z from 'zod';

/** Tables whose columns are remembered; the oldest are forgotten. */
const MOST_TABLES = 100;

const tables = z.array(
  z.object({
    register: z.string(),
    headers: z.array(z.string()),
    targets: z.array(z.string().nullable()),
  }),
);

/** Remembers in the user's profile which columns of a table went where, by register and set of headers. */
export function createColumnMemory(): ColumnMemory {
  const store = new Store<{ readonly tables: z.infer<typeof tables> }>({
    name: 'import-columns',
    defaults: { tables: [] },
    clearInvalidConfig: true,
  });
  // Checked when it is read: the file can be edited or damaged in ways that are still JSON.
  const read = () => tables.catch([]).parse(store.get('tables'));
  const isSame = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((header, index) => header === b[index]);
  return {
    get: (register, headers) =>
      read().find((entry) => entry.register === register && isSame(entry.headers, headers))?.targets ?? null,
    set: (register, headers, targets) => {
      const others = read().filter((entry) => entry.register !== register || !isSame(entry.headers, headers));
      const entry = { register, headers: [...headers], targets: [...targets] };
      store.set('tables', [entry, ...others].slice(0, MOST_TABLES));
    },
  };
}
