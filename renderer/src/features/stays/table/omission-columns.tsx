import type { StayOmissionView } from '@contract/stay-plans.ts';
import { KeyCountyMark } from '@renderer/ui/Tag.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';
import { CountyLink } from '../CountyLink.tsx';
import type { StayWords } from '../use-stay-words.ts';

/** Counties left out: why, and what would let them in. */
export function omissionColumns(words: StayWords, t: TFunction<'stays'>): TableColumn<StayOmissionView>[] {
  return [
    {
      id: 'county',
      header: t('column.county'),
      width: 140,
      value: ({ countyName }) => countyName,
      cell: ({ countyCode, countyName, isKeyCounty }) => (
        <>
          <CountyLink code={countyCode} name={countyName} /> {isKeyCounty ? <KeyCountyMark /> : null}
        </>
      ),
    },
    {
      id: 'prefecture',
      header: t('column.prefecture'),
      width: 110,
      value: ({ prefectureName }) => prefectureName,
    },
    {
      id: 'lastStay',
      header: t('column.lastStay'),
      width: 110,
      value: ({ lastStay }) => lastStay,
      cell: ({ lastStay }) => lastStay ?? t('never'),
    },
    {
      id: 'reason',
      header: t('column.reason'),
      width: 220,
      grow: true,
      value: ({ code }) => words.reason(code),
    },
    {
      id: 'remedy',
      header: t('column.remedy'),
      width: 260,
      grow: true,
      value: ({ remedy }) => (remedy === null ? null : words.remedy(remedy)),
    },
  ];
}
