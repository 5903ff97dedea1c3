import type writeExcelFile from 'write-excel-file/node';

/** Options of writing several sheets; the package does not export the type of its file content. */
type FileOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type FileFeature = NonNullable<FileOptions['features']>[number];

/** A column whose cells are chosen from a list that stands on another sheet under a header. */
export interface DropDown {
  readonly sheetIndex: number;
  readonly column: number;
  /** Number of the last row with a drop-down. */
  readonly lastRow: number;
  readonly list: { readonly sheet: string; readonly column: number; readonly count: number };
}

/**
 * Adds drop-downs, which write-excel-file has no option for, where ECMA-376 Part 1, 18.3.1.99 wants them: behind the
 * cells. They help and do not forbid: a cell may hold several options, which a list cannot say.
 */
export function dropDowns(columns: readonly DropDown[]): FileFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const own = columns.filter((column) => column.sheetIndex === sheetIndex);
            return own.length === 0
              ? content
              : content.replace(/<\/sheetData>|<sheetData\s*\/>/u, (end) => end + validations(own));
          },
        },
      },
    },
  };
}

function validations(columns: readonly DropDown[]): string {
  const items = columns.map(({ column, lastRow, list }) => {
    const name = letters(column);
    const from = letters(list.column);
    const source = xml(`'${list.sheet.replaceAll("'", "''")}'!$${from}$2:$${from}$${list.count + 1}`);
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${name}2:${name}${lastRow}">` +
      `<formula1>${source}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

/** Letters of a column, 0 = A. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
