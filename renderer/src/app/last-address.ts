import * as z from 'zod';

/** Under which the address is kept on this computer. */
const KEY = 'address.last';
/** The page whose address is worth keeping: the others show all they have at once. */
const KEPT_PAGE = '/plan';

const kept = z.object({ workspace: z.string(), address: z.string().startsWith(KEPT_PAGE) });

/** Keeps where the planning page was left, for the next start on the same workspace; any other page forgets it. */
export function keepAddress(storage: Storage, workspace: string, address: string): void {
  const page = address.split('?')[0];
  if (page === KEPT_PAGE) storage.setItem(KEY, JSON.stringify({ workspace, address }));
  else storage.removeItem(KEY);
}

/** Where the planning page was left in this workspace; null when it was not, or the note cannot be read. */
export function keptAddress(storage: Storage, workspace: string): string | null {
  try {
    const read = kept.parse(JSON.parse(storage.getItem(KEY) ?? 'null'));
    return read.workspace === workspace ? read.address : null;
  } catch {
    return null;
  }
}
