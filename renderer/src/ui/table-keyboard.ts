/** Index of the row a key leads to, or null when the key moves nothing. `current` is null without a selection. */
export function rowIndexAfterKey(
  key: string,
  current: number | null,
  rowCount: number,
  rowsPerPage: number,
): number | null {
  if (rowCount === 0) return null;
  const last = rowCount - 1;
  const clamp = (index: number) => Math.max(0, Math.min(last, index));
  switch (key) {
    case 'ArrowDown':
      return current === null ? 0 : clamp(current + 1);
    case 'ArrowUp':
      return current === null ? last : clamp(current - 1);
    case 'PageDown':
      return clamp((current ?? 0) + rowsPerPage);
    case 'PageUp':
      return clamp((current ?? 0) - rowsPerPage);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/**
 * Column the arrows to the sides lead to, over those whose cells can be chosen; null when the key moves nothing.
 * `current` is undefined in tables where rows are chosen, null while no cell is.
 */
export function columnAfterKey(
  key: string,
  current: string | null | undefined,
  columns: readonly { readonly id: string; readonly isChoosable?: boolean }[],
): string | null {
  if (current === undefined || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null;
  const ids = columns.flatMap(({ id, isChoosable }) => (isChoosable ? [id] : []));
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.max(0, Math.min(ids.length - 1, at + (key === 'ArrowRight' ? 1 : -1)))] ?? null;
}
