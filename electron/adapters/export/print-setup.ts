import type writeExcelFile from 'write-excel-file/node';

/** Options of writing several sheets; the package does not export the type of its file content. */
type FileOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type FileFeature = NonNullable<FileOptions['features']>[number];

/**
 * Prints every sheet on A4 landscape, one that is much wider on A3, as wide as one page, with page numbers, and repeats the
 * caption and the header on each page. write-excel-file has no options for these, so the parts of the file are completed here in the order
 * that ECMA-376 Part 1, 18.3.1.99 prescribes.
 */
export function printSetup(sheetNames: readonly string[], headerRows: number): FileFeature {
  const titles = sheetNames
    .map(
      (name, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xml(`'${name.replaceAll("'", "''")}'!$1:$${headerRows}`)}</definedName>`,
    )
    .join('');
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          // The writer leaves an empty element of the same name, and Excel takes only one.
          transform: (content) =>
            content
              .replace(/<definedNames\s*\/>/u, '')
              .replace('</sheets>', () => `</sheets><definedNames>${titles}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content) =>
            content
              .replace(/<worksheet[^>]*>/u, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(
                /<pageSetup[^>]*\/>/u,
                `<pageSetup paperSize="${paperOf(content)}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
                  '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
              ),
        },
      },
    },
  };
}

/** Numbers of paper sizes in ECMA-376 Part 1, 18.3.1.63. */
const A4 = 9;
const A3 = 8;
/** Characters in a row of A4 landscape at half their size: what is wider could not be read. */
const WIDEST_ON_A4 = 260;

function paperOf(sheet: string): number {
  let width = 0;
  for (const [, column = ''] of sheet.matchAll(/<col [^>]*width="([\d.]+)"/gu)) width += Number(column);
  return width > WIDEST_ON_A4 ? A3 : A4;
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
