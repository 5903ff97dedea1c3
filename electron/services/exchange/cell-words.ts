import type { CellWords } from '@domain/exchange/cell-value.ts';
import { createPlaceIndex, type PlaceKind } from '@domain/exchange/place-index.ts';
import { referenceLabels } from '@domain/exchange/reference-index.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { Readers } from '../ports/repositories.ts';
import { optionWord } from '../registry/registry-words.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import { EXCHANGE_WORDS } from './columns.ts';
import { lazyReferables } from './referables.ts';

/**
 * Words for the cells of a register. Regions and records get the shortest name that import finds again, and no other;
 * their code or key where none does.
 */
export function cellWords(
  register: RegisterId,
  read: Readers,
  language: ReportLanguage,
  masksContacts: boolean,
): CellWords {
  const { yes, no } = EXCHANGE_WORDS[language];
  const regions = new Map(read.regions.all().map((region) => [region.code, region]));
  const regionName = (code: string) => regions.get(code)?.name ?? null;
  const places = createPlaceIndex([...regions.values()], () => '');
  const records = lazyReferables(read, regionName);
  const labels = new Map<RegisterId, ReadonlyMap<string, string>>();
  const labelsOf = (to: RegisterId) => {
    const found = labels.get(to) ?? referenceLabels(records(to));
    labels.set(to, found);
    return found;
  };
  const placeLabels = new Map<string, string>();
  const placeLabel = (kind: PlaceKind, code: string): string => {
    const region = regions.get(code);
    if (region === undefined) return code;
    const countyCode = kind === 'township' ? region.parentCode : null;
    const county = region.level === 'township' ? (regionName(region.parentCode ?? '') ?? '') : '';
    const forms = kind === 'region' ? [region.name, `${county}${region.name}`] : [region.name];
    return (
      forms.find((form) => {
        const found = places.find(kind, form, countyCode);
        return found.kind === 'one' && found.id === code;
      }) ?? code
    );
  };
  return {
    yes,
    no,
    masksContacts,
    option: (field, option) => optionWord(register, field, option, language),
    region: (kind, code) => {
      const key = `${kind} ${code}`;
      const label = placeLabels.get(key) ?? placeLabel(kind, code);
      placeLabels.set(key, label);
      return label;
    },
    record: ({ type }, id) =>
      type.kind === 'reference' || type.kind === 'references' ? (labelsOf(type.to).get(id) ?? id) : id,
  };
}
