import type { Overview } from '@contract/coverage.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { Panel } from '../../ui/Page.tsx';
import styles from './MonthBars.module.css';

interface MonthBarsProps {
  readonly months: Overview['months'];
  readonly year: number;
  /** Months after this day have no figure yet. */
  readonly businessDate: string;
}

/** Visits per month beside those of the year before. The same figures stand in a table for screen readers. */
export function MonthBars({ months, year, businessDate }: MonthBarsProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const highest = Math.max(1, ...months.flatMap((month) => [month.visits, month.previousVisits]));
  const lastMonth = Number(businessDate.slice(5, 7));
  const legend = (
    <span className={styles['legend']}>
      <i className={styles['now']} /> {year}
      <i className={styles['before']} /> {year - 1}
    </span>
  );
  return (
    <div className={styles['frame']}>
      <Panel title={t('months.title')} note={t('months.unit')} end={legend}>
        <div className={styles['chart']} aria-hidden="true">
          {months.map((month) => {
            const isComing = month.month > lastMonth;
            return (
              <div key={month.month} className={styles['month']}>
                <div className={styles['bars']}>
                  <div
                    className={styles['before']}
                    style={{ height: `${(month.previousVisits / highest) * 100}%` }}
                  />
                  {isComing ? (
                    <div className={styles['none']} />
                  ) : (
                    <div className={styles['now']} style={{ height: `${(month.visits / highest) * 100}%` }}>
                      <span>{format.count(month.visits)}</span>
                    </div>
                  )}
                </div>
                <span className={month.month === lastMonth ? styles['current'] : undefined}>
                  {format.month(month.month)}
                </span>
              </div>
            );
          })}
        </div>
        <div className="visually-hidden">
          <table>
            <caption>{t('months.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('months.month')}</th>
                <th scope="col">{year}</th>
                <th scope="col">{year - 1}</th>
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month.month}>
                  <th scope="row">{format.month(month.month)}</th>
                  <td>{month.month > lastMonth ? '-' : format.count(month.visits)}</td>
                  <td>{format.count(month.previousVisits)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </div>
  );
}
