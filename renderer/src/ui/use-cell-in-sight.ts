import { useEffect } from 'react';

/** Id of the element of a cell, of that of its row. */
export const cellElementId = (rowElementId: string, column: string) => `${rowElementId}-${column}`;

/** Id of the element that is chosen: the cell of a row, or the row. */
export const chosenElementId = (rowElementId: string, column: string | null | undefined) =>
  column ? cellElementId(rowElementId, column) : rowElementId;

/** Scrolls a table to the side until the chosen cell is seen; `column` is that of the cell, if one is chosen. */
export function useCellInSight(elementId: string | null, column: string | null | undefined): void {
  useEffect(() => {
    if (elementId === null || !column) return;
    document.getElementById(elementId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [elementId, column]);
}
