import type { PlannedStayView, StayPlanView } from '@contract/stay-plans.ts';
import { isRepairable } from '@domain/stay/stay-violation.ts';
import type { Format } from '@renderer/lib/format.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { KeyCountyMark, Tag } from '@renderer/ui/Tag.tsx';
import { headerWidth, type TableColumn } from '@renderer/ui/table-column.ts';
import type { TableGrouping } from '@renderer/ui/table-groups.ts';
import type { TFunction } from 'i18next';
import { Lock, TriangleAlert } from 'lucide-react';
import { CountyLink } from '../CountyLink.tsx';
import type { StayScene } from '../plan/use-stay-scene.ts';

type Words = Pick<StayScene, 'plan' | 'broken' | 'colourOf' | 'words'> & {
  readonly t: TFunction<'stays'>;
  readonly format: Format;
};

const DATE_PX = 96;

/** What the table of stays holds: county, set, venue, the days of the phases, road and locks. */
export function stayColumns({
  plan,
  broken,
  colourOf,
  words,
  t,
  format,
}: Words): TableColumn<PlannedStayView>[] {
  const setName = new Map(plan.sets.map(({ id, name }) => [id, name]));
  const date = (
    id: 'haulStart' | 'installStart' | 'open' | 'close' | 'strikeEnd',
  ): TableColumn<PlannedStayView> => ({
    id,
    header: t(`column.${id}`),
    width: Math.max(DATE_PX, headerWidth(t(`column.${id}`))),
    value: (stay) => stay[id],
  });
  return [
    countyColumn({ broken, words, t }),
    ...(plan.stays.some(({ prefectureName }) => prefectureName !== null)
      ? [
          {
            id: 'prefecture',
            header: t('column.prefecture'),
            width: 92,
            value: ({ prefectureName }: PlannedStayView) => prefectureName,
          },
        ]
      : []),
    {
      id: 'set',
      header: t('column.set'),
      width: 150,
      value: ({ setId }) => setName.get(setId) ?? '',
      cell: ({ setId }) => (
        <>
          <CaravanMark colourIndex={colourOf.get(setId) ?? 0} /> {setName.get(setId)}
        </>
      ),
    },
    { id: 'venue', header: t('column.venue'), width: 150, grow: true, value: ({ venueName }) => venueName },
    date('haulStart'),
    date('installStart'),
    date('open'),
    date('close'),
    {
      id: 'openDays',
      header: t('column.openDays'),
      unit: t('unit.days'),
      width: headerWidth(t('column.openDays'), t('unit.days')),
      align: 'right',
      value: ({ openDays }) => openDays,
    },
    date('strikeEnd'),
    {
      id: 'haul',
      header: t('column.haul'),
      unit: t('unit.kmEstimated'),
      width: headerWidth(t('column.haul'), t('unit.kmEstimated')),
      align: 'right',
      value: ({ haul_m }) => haul_m,
      cell: ({ haul_m }) => format.kmNumber(haul_m),
    },
    {
      id: 'lastStay',
      header: t('column.lastStay'),
      width: DATE_PX + 8,
      value: ({ lastStay }) => lastStay,
      cell: ({ lastStay }) => lastStay ?? t('never'),
    },
    {
      id: 'lock',
      header: t('column.lock'),
      width: 84,
      value: ({ lock }) => Number(lock.set) + Number(lock.dates),
      cell: ({ lock }) =>
        lock.set || lock.dates ? (
          <>
            <Lock size={11} aria-hidden="true" />{' '}
            {[lock.set ? t('lock.short.set') : '', lock.dates ? t('lock.short.dates') : '']
              .filter(Boolean)
              .join(' ')}
          </>
        ) : (
          '-'
        ),
    },
  ];
}

/** The county, and the first rule that its stay breaks. */
function countyColumn({
  broken,
  words,
  t,
}: Pick<Words, 'broken' | 'words' | 't'>): TableColumn<PlannedStayView> {
  return {
    id: 'county',
    header: t('column.county'),
    width: 132,
    grow: true,
    value: ({ countyName }) => countyName,
    cell: (stay) => {
      const first = broken.get(stay.id)?.[0];
      return (
        <>
          <CountyLink code={stay.countyCode} name={stay.countyName} />{' '}
          {stay.isKeyCounty ? <KeyCountyMark /> : null}{' '}
          {first ? (
            <Tag tone={isRepairable(first) ? 'bad' : 'warn'} title={words.violation(first)}>
              <TriangleAlert size={10} aria-hidden="true" /> {words.violationShort(first)}
            </Tag>
          ) : null}
        </>
      );
    },
  };
}

/** Stays under heads with what they come to. */
export function stayGrouping(
  by: 'set' | 'prefecture' | 'month',
  plan: Pick<StayPlanView, 'sets'>,
  t: TFunction<'stays'>,
  format: Format,
): TableGrouping<PlannedStayView> {
  const order = new Map(plan.sets.map(({ id, name }, index) => [id, { index, name }]));
  const sums: TableGrouping<PlannedStayView>['sums'] = (rows) =>
    t('group.sums', {
      count: rows.length,
      days: format.count(rows.reduce((sum, { openDays }) => sum + openDays, 0)),
      km: format.kmNumber(rows.reduce((sum, { haul_m }) => sum + haul_m, 0)),
    });
  switch (by) {
    case 'set':
      return {
        keyOf: ({ setId }) => String(order.get(setId)?.index ?? ''),
        nameOf: ({ setId }) => order.get(setId)?.name ?? '',
        sums,
      };
    case 'prefecture':
      return {
        keyOf: ({ prefectureName }) => prefectureName ?? '',
        nameOf: ({ prefectureName }) => prefectureName ?? t('group.noPrefecture'),
        sums,
      };
    case 'month':
      return {
        keyOf: ({ open }) => open.slice(0, 7),
        nameOf: ({ open }) =>
          t('group.monthName', { year: open.slice(0, 4), month: format.month(Number(open.slice(5, 7))) }),
        sums,
      };
  }
}
