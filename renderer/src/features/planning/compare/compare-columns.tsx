import type { Format } from '@renderer/lib/format.ts';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import type { TableColumn } from '@renderer/ui/table-column.ts';
import type { TFunction } from 'i18next';
import { type CompareScene, type Pair, type Side, siteOfPair } from './compare-scene.ts';
import styles from './compare.module.css';
import { DifferenceMark } from './DifferenceMark.tsx';

interface CompareColumnsInput extends Pick<CompareScene, 'plans' | 'colourOf'> {
  readonly t: TFunction<'compare'>;
  readonly format: Format;
  readonly kindWords: (kind: Pair['difference']) => string;
  readonly shiftWords: (pair: Pair) => string;
}

/** Columns of the visits that differ: the kind, the site, its place on the left and on the right, how far it went. */
export function compareColumns({
  t,
  format,
  plans,
  colourOf,
  kindWords,
  shiftWords,
}: CompareColumnsInput): readonly TableColumn<Pair>[] {
  const place = (side: Side): TableColumn<Pair> => ({
    id: side,
    header: t('placeIn', { number: plans[side].number }),
    width: 250,
    grow: true,
    value: (pair) => {
      const visit = pair[side];
      return visit === null ? null : `${visit.date} ${visit.tour.caravanName} ${format.time(visit.start_s)}`;
    },
    cell: (pair) => {
      const visit = pair[side];
      if (visit === null) return '-';
      return (
        <span className={styles['place']}>
          <span>{format.day(visit.date)}</span>
          <span>
            <CaravanMark colourIndex={colourOf.get(visit.caravanId) ?? 0} /> {visit.tour.caravanName}
          </span>
          <span>{format.timeRange(visit.start_s, visit.end_s)}</span>
        </span>
      );
    },
  });
  return [
    {
      id: 'kind',
      header: t('column.kind'),
      width: 92,
      value: ({ difference }) => kindWords(difference),
      cell: ({ difference }) => <DifferenceMark kind={difference} plans={plans} />,
    },
    {
      id: 'site',
      header: t('column.site'),
      width: 190,
      grow: true,
      value: (pair) => siteOfPair(pair)?.siteName ?? null,
    },
    {
      id: 'county',
      header: t('column.county'),
      width: 104,
      value: (pair) => siteOfPair(pair)?.countyName ?? null,
    },
    place('left'),
    place('right'),
    { id: 'shift', header: t('column.shift'), width: 184, value: shiftWords },
  ];
}
