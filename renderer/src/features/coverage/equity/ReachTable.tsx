import type { OutreachReach } from '@contract/reach.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './equity.module.css';
import { Measure } from './Measure.tsx';
import { leastReachedFirst } from './reach-order.ts';
import { percentText } from './share-text.ts';

/** So many rows are shown until all are asked for. */
const ROWS = 10;

interface ReachTableProps {
  readonly reach: OutreachReach;
  readonly onCounty: (code: string) => void;
}

/** People within reach by county, least reached first. */
export function ReachTable({ reach: { counties, minutes }, onCounty }: ReachTableProps) {
  const { t } = useTranslation('equity');
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const ordered = useMemo(() => leastReachedFirst(counties), [counties]);
  const shown = isWhole ? ordered : ordered.slice(0, ROWS);
  return (
    <>
      <table className={styles['table']} aria-label={t('reach.table')}>
        <thead>
          <tr>
            <th scope="col">{t('reach.county')}</th>
            <th scope="col">{t('reach.countyPeople')}</th>
            {minutes.map((limit) => (
              <th key={limit} scope="col">
                {t('reach.minutes', { minutes: limit })}
              </th>
            ))}
            <th scope="col">{t('reach.townships')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ code, name, people, unknown, placedPeople, placedTownships }) => (
            <tr key={code}>
              <th scope="row">
                <button
                  type="button"
                  className={styles['county']}
                  title={t('showOnMap', { county: name })}
                  onClick={() => onCounty(code)}
                >
                  {name}
                </button>
              </th>
              <td>
                <Measure
                  figure={
                    placedPeople.whole === 0
                      ? { value: null, reason: 'no-population' }
                      : { value: placedPeople.whole, reason: null }
                  }
                  text={format.count}
                />
              </td>
              {people.map(({ part, whole }, step) => (
                <td key={minutes[step]} title={`${format.count(part)}/${format.count(whole)}`}>
                  <Measure
                    figure={
                      unknown === null
                        ? { value: part / whole, reason: null }
                        : { value: null, reason: unknown }
                    }
                    text={percentText}
                  />
                </td>
              ))}
              <td>
                {format.count(placedTownships.part)}/{format.count(placedTownships.whole)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ordered.length > ROWS ? (
        <Button tone="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('reach.fewer', { count: ROWS }) : t('reach.all', { count: ordered.length })}
        </Button>
      ) : null}
    </>
  );
}
