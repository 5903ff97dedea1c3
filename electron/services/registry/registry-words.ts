import type { RegistryWords } from '@contract/registry.ts';
import { RETIRED_FIELD } from '@domain/exchange/retired-column.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import { registryEn } from './texts/registry-en.ts';
import { registryZh } from './texts/registry-zh.ts';
import type { FieldWords, RegistryWording } from './texts/wording.ts';

const WORDING: Readonly<Record<ReportLanguage, RegistryWording>> = { 'zh-CN': registryZh, en: registryEn };

export interface CompleteFieldWords {
  readonly label: string;
  /** Empty for none, as is the hint. */
  readonly unit: string;
  readonly hint: string;
}

/** Words of one field. @throws Error for a field without words: a fault of the program */
export function fieldWords(
  register: RegisterId,
  field: string,
  language: ReportLanguage,
): CompleteFieldWords {
  const { registers, retired } = WORDING[language];
  const words: FieldWords | undefined =
    field === RETIRED_FIELD.id ? retired : registers[register].fields[field];
  if (words === undefined) throw new Error(`no words for ${register}.${field}`);
  return typeof words === 'string' ? { label: words, unit: '', hint: '' } : { unit: '', hint: '', ...words };
}

/** Name and purpose of a register. */
export function registerWords(
  register: RegisterId,
  language: ReportLanguage,
): { readonly name: string; readonly purpose: string } {
  return WORDING[language].registers[register];
}

/** Word of an option of a choice. @throws Error for an option without a word */
export function optionWord(
  register: RegisterId,
  field: string,
  option: string,
  language: ReportLanguage,
): string {
  const { options } = WORDING[language];
  const word = options[`${register}.${field}.${option}`] ?? options[`${field}.${option}`];
  if (word === undefined) throw new Error(`no word for ${register}.${field}.${option}`);
  return word;
}

/** All words of one language, as the window shows them. */
export function allRegistryWords(language: ReportLanguage): RegistryWords {
  const { options } = WORDING[language];
  const registers = Object.fromEntries(
    REGISTER_IDS.map((id) => [
      id,
      {
        ...registerWords(id, language),
        fields: Object.fromEntries(
          REGISTERS[id].fields.map((field) => [field.id, fieldWords(id, field.id, language)]),
        ),
      },
    ]),
  );
  return { registers, options: { ...options } } as RegistryWords;
}
