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
