import type { Overview } from '@contract/coverage.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { compare } from './comparison.ts';
import styles from './KeyFigures.module.css';

interface Figure {
  readonly name: 'visits' | 'attendance' | 'daysOut' | 'length' | 'counties' | 'townshipShare';
  readonly value: string;
  readonly unit?: string;
  /** Behind the value in the same line, e.g. the denominator. */
  readonly of?: string;
  /** Values now and a year before, in the unit shown; null when there is nothing to compare with. */
  readonly pair: readonly [number, number] | null;
  readonly note?: string;
}

/** The figures of the year in large type, each with the same part of the year before. */
export function KeyFigures({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { totals, previous } = overview;
  const km = (length_m: number) => Math.round(length_m / 1_000);
  const figures: readonly Figure[] = [
    {
      name: 'visits',
      value: format.count(totals.visits),
      unit: t('unit.visits'),
      pair: [totals.visits, previous.visits],
    },
    {
      name: 'attendance',
      value: format.count(totals.attendance),
      unit: t('unit.attendance'),
      pair: [totals.attendance, previous.attendance],
    },
    {
      name: 'daysOut',
      value: format.count(totals.daysOut),
      unit: t('unit.days'),
      pair: [totals.daysOut, previous.daysOut],
    },
    {
      name: 'length',
      value: format.kmNumber(totals.length_m),
      unit: 'km',
      pair: [km(totals.length_m), km(previous.length_m)],
    },
    {
      name: 'counties',
      value: format.count(totals.counties.part),
      of: `/${format.count(totals.counties.whole)}`,
      pair: [totals.counties.part, previous.counties.part],
    },
    {
      name: 'townshipShare',
      value:
        totals.townshipVisits.whole > 0
          ? String(Math.round((totals.townshipVisits.part / totals.townshipVisits.whole) * 100))
          : '-',
      ...(totals.townshipVisits.whole > 0 ? { unit: '%' } : {}),
      pair: null,
      note: t('townshipNote', {
        part: format.count(totals.townshipVisits.part),
        whole: format.count(totals.townshipVisits.whole),
      }),
    },
  ];
  return (
    <dl className={styles['figures']} data-testid="overview:figures">
      {figures.map((figure) => (
        <div key={figure.name} className={styles['figure']}>
          <dt>{t(`figure.${figure.name}`)}</dt>
          <dd className={styles['value']}>
            {figure.value}
            {figure.of ? <span className={styles['of']}>{figure.of}</span> : null}
            {figure.unit ? <span className={styles['unit']}>{figure.unit}</span> : null}
          </dd>
          <dd className={styles['before']}>
            {figure.pair ? <YearBefore now={figure.pair[0]} before={figure.pair[1]} /> : figure.note}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const MARKS = { more: '▲', less: '▼', same: '=' } as const;

function YearBefore({ now, before }: { readonly now: number; readonly before: number }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { direction, difference, fraction } = compare(now, before);
  return (
    <>
      <span className={styles[direction]}>
        <span aria-hidden="true">{MARKS[direction]}</span>{' '}
        {direction === 'same'
          ? t('compare.same')
          : t(`compare.${direction}`, {
              difference: fraction === null ? format.count(difference) : format.percent(fraction),
            })}
      </span>{' '}
      <span>{t('compare.before', { before: format.count(before) })}</span>
    </>
  );
}
