import type { StayCountyView } from '@contract/stay-planning.ts';
import type { Format } from '@renderer/lib/format.ts';
import { MarkBox } from '@renderer/ui/MarkBox.tsx';
import { KeyCountyMark, Tag } from '@renderer/ui/Tag.tsx';
import { headerWidth, type TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';

interface CountyColumnsOptions {
  readonly t: TFunction<'staySetup'>;
  readonly format: Format;
  readonly chosen: ReadonlySet<string>;
  /** False in a municipality, which has no prefectures. */
  readonly hasPrefectures: boolean;
  readonly onToggle: (code: string) => void;
}

/** Counties of the set-up: how long each waits, how often it was hosted, how many live there, where it could be. */
export function countyColumns({
  t,
  format,
  chosen,
  hasPrefectures,
  onToggle,
}: CountyColumnsOptions): TableColumn<StayCountyView>[] {
  return [
    {
      id: 'chosen',
      header: '',
      width: 36,
      align: 'center',
      isSortable: false,
      value: ({ code }) => Number(chosen.has(code)),
      cell: ({ code, name }) => (
        <MarkBox
          isMarked={chosen.has(code)}
          label={t('counties.choose', { name })}
          onToggle={() => onToggle(code)}
        />
      ),
    },
    {
      id: 'name',
      header: t('counties.name'),
      width: 130,
      grow: true,
      value: ({ name }) => name,
      cell: ({ name, isKeyCounty }) => (
        <>
          {name} {isKeyCounty ? <KeyCountyMark /> : null}
        </>
      ),
    },
    ...(hasPrefectures
      ? [
          {
            id: 'prefecture',
            header: t('counties.prefecture'),
            width: 110,
            value: ({ prefectureName }: StayCountyView) => prefectureName,
          },
        ]
      : []),
    {
      id: 'lastStay',
      header: t('counties.lastStay'),
      width: 110,
      value: ({ lastStay }) => lastStay,
      cell: ({ lastStay }) => lastStay ?? t('counties.never'),
    },
    {
      id: 'count',
      header: t('counties.stays'),
      unit: t('unit.stays'),
      width: headerWidth(t('counties.stays'), t('unit.stays')),
      align: 'right',
      value: ({ stayCount }) => stayCount,
    },
    {
      id: 'people',
      header: t('counties.people'),
      unit: t('unit.people'),
      width: headerWidth(t('counties.people'), t('unit.people')),
      align: 'right',
      value: ({ people }) => people,
      cell: ({ people }) => (people === null ? '-' : format.decimal(people / 10_000, 1)),
    },
    {
      id: 'venues',
      header: t('counties.venues'),
      width: 200,
      grow: true,
      value: ({ venues }) => venues.map(({ name }) => name).join(t('separator')),
      cell: ({ venues }) =>
        venues.length === 0 ? (
          <Tag tone="warn">{t('counties.noVenue')}</Tag>
        ) : (
          venues.map(({ name }) => name).join(t('separator'))
        ),
    },
  ];
}
