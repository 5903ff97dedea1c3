import readXlsxFile from 'read-excel-file/node';

/** Cells of a workbook by sheet, as a person can read them: dates as YYYY-MM-DD, times of day as HH:MM. */
export async function readWorkbook(bytes: Uint8Array): Promise<Record<string, unknown[][]>> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map(readable))]));
}

function readable(value: unknown): unknown {
  if (!(value instanceof Date)) return value;
  // Times of day are fractions of day 0 of the spreadsheet, 30 December 1899.
  const minutes = Math.round((value.getTime() - Date.UTC(1899, 11, 30)) / 60_000);
  if (minutes > 1_440) return value.toISOString().slice(0, 10);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
