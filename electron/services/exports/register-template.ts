import type { SavedFile } from '@contract/exports.ts';
import type { Field } from '@domain/registry/field.ts';
import { emptyValue, isEmpty } from '@domain/registry/field.ts';
import { type Register, storedFields } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { tableRegister } from '@domain/exchange/retired-column.ts';
import { cellsOf } from '@domain/exchange/cell-value.ts';
import { referenceLabels } from '@domain/exchange/reference-index.ts';
import { cellWords } from '../exchange/cell-words.ts';
import { columnHeader, EXCHANGE_WORDS, targetsOf } from '../exchange/columns.ts';
import { lazyReferables } from '../exchange/referables.ts';
import type { DataSheet } from '../ports/exports.ts';
import type { Readers } from '../ports/repositories.ts';
import { fieldWords, optionWord, registerWords } from '../registry/registry-words.ts';
import { fileName } from '../reports/file-name.ts';
import { type Cell, type ReportLanguage, text } from '../reports/workbook.ts';
import { dataColumn, type RegisterExportDeps, reportCell, sheetName } from './export-register.ts';
import { saveExport, XLSX_FILTER } from './save-export.ts';

/** Names in a drop-down at most; nobody looks through more. */
const MOST_OPTIONS = 2_000;

/** Saves an empty table of a register: headers, an example that import skips, drop-downs and a sheet that explains. */
export async function exportTemplate(
  deps: RegisterExportDeps,
  id: RegisterId,
  language: ReportLanguage,
): Promise<SavedFile> {
  const register: Register = tableRegister(REGISTERS[id]);
  const words = EXCHANGE_WORDS[language];
  const { name } = registerWords(id, language);
  const target = {
    defaultName: fileName([name, words.files.template], 'xlsx'),
    filter: XLSX_FILTER[language],
  };
  return saveExport(deps, target, async () => {
    const read = deps.session.read();
    const optionsOf = fieldOptions(register, read, language);
    return deps.tables.xlsx(
      [tableSheet(register, read, optionsOf, language), guideSheet(register, optionsOf, language)],
      words.guide.options,
    );
  });
}

type OptionsOf = (field: Field) => readonly string[];

function fieldOptions(register: Register, read: Readers, language: ReportLanguage): OptionsOf {
  const { yes, no } = EXCHANGE_WORDS[language];
  const regions = new Map(read.regions.all().map(({ code, name }) => [code, name]));
  const referables = lazyReferables(read, (code) => regions.get(code) ?? null);
  return ({ id, type }) => {
    switch (type.kind) {
      case 'flag':
        return [yes, no];
      case 'choice':
      case 'choices':
        return type.options.map((option) => optionWord(register.id, id, option, language));
      case 'county':
        return read.regions
          .all()
          .filter(({ level }) => level === 'county')
          .map(({ name }) => name);
      case 'reference':
      case 'references':
        return [...referenceLabels(referables(type.to)).values()].slice(0, MOST_OPTIONS);
      default:
        return [];
    }
  };
}

const isRequired = (field: Field) =>
  field.isRequired === true && isEmpty(field.preset) && field.type.kind !== 'position';

function tableSheet(
  register: Register,
  read: Readers,
  optionsOf: OptionsOf,
  language: ReportLanguage,
): DataSheet {
  const fields = storedFields(register);
  return {
    name: sheetName(register, language),
    columns: fields.flatMap((field) =>
      targetsOf(field).map((target) => {
        const header = columnHeader(register, target, language);
        return dataColumn(field, isRequired(field) ? `${header}*` : header, optionsOf(field));
      }),
    ),
    rows: [exampleRow(register, read, language)],
  };
}

/** A record of the register, or nothing, marked so that import knows it. Contacts of real people are no example. */
function exampleRow(register: Register, read: Readers, language: ReportLanguage): readonly Cell[] {
  const mark = EXCHANGE_WORDS[language].guide.example;
  const words = cellWords(register.id, read, language, true);
  const example = read.registers.all(register.id).find(({ isRetired }) => !isRetired);
  const cells = storedFields(register).flatMap((field) => {
    const value =
      field.type.kind === 'contact'
        ? null
        : (example?.values[field.id] ?? field.preset ?? emptyValue(field.type));
    return cellsOf(field, value, words).map(reportCell);
  });
  const [first] = cells;
  const text0 = first?.kind === 'text' ? first.text : '';
  return [text(`${mark}${text0}`), ...cells.slice(1)];
}

function guideSheet(register: Register, optionsOf: OptionsOf, language: ReportLanguage): DataSheet {
  const { guide } = EXCHANGE_WORDS[language];
  const rows = storedFields(register).flatMap((field) =>
    targetsOf(field).map((target): readonly Cell[] => {
      const { hint } = fieldWords(register.id, field.id, language);
      return [
        text(columnHeader(register, target, language)),
        text(isRequired(field) ? guide.required : ''),
        text([hint, rangeText(field, language)].filter((part) => part !== '').join('; ')),
        text(optionsText(optionsOf(field))),
      ];
    }),
  );
  const plain = (header: string, width: number) => ({ header, width, isWrapped: width > 20, options: [] });
  return {
    name: guide.sheet,
    columns: [
      plain(guide.column, 20),
      plain(guide.isRequired, 10),
      plain(guide.howTo, 60),
      plain(guide.options, 60),
    ],
    rows: [...rows, [text(''), text(''), text(guide.intro), text('')]],
  };
}

/** Options as far as they can be read at a glance. */
function optionsText(options: readonly string[]): string {
  const SHOWN = 12;
  return options.slice(0, SHOWN).join('、') + (options.length > SHOWN ? ' …' : '');
}

function rangeText({ type }: Field, language: ReportLanguage): string {
  const { guide } = EXCHANGE_WORDS[language];
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'minutes':
      return guide.range(type.min, type.max);
    case 'text':
      return guide.longest(type.max);
    case 'date':
      return guide.date;
    case 'county':
    case 'township':
    case 'region':
      return guide.place;
    case 'reference':
    case 'references':
      return guide.byName(registerWords(type.to, language).name);
    default:
      return '';
  }
}
