import type { Overview } from '@contract/coverage.ts';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { CaravanMark } from '../../ui/CaravanMark.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Page.tsx';
import styles from './CaravanNorms.module.css';
import { barLength, NORM_AT } from './comparison.ts';

type CaravanFigures = Overview['caravans'][number];

/** Each caravan against the yearly norm: enough days out or enough kilometres, one of them is enough. */
export function CaravanNorms({ caravans }: { readonly caravans: readonly CaravanFigures[] }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const met = caravans.filter((caravan) => caravan.isNormMet).length;
  return (
    <Panel title={t('norm.title')} note={t('norm.rule')} end={t('norm.met', { met, all: caravans.length })}>
      {caravans.length === 0 ? <EmptyState title={t('norm.empty')} /> : null}
      <table className={styles['table']} hidden={caravans.length === 0}>
        <thead>
          <tr>
            <th scope="col">{t('norm.caravan')}</th>
            <th scope="col" colSpan={2}>
              {t('norm.days')}
            </th>
            <th scope="col" colSpan={2}>
              {t('norm.length')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('norm.visits')}
            </th>
            <th scope="col" className={styles['status']}>
              {t('norm.status')}
            </th>
          </tr>
        </thead>
        <tbody>
          {caravans.map((caravan) => (
            <tr key={caravan.caravanId} data-testid={`overview:norm.${caravan.caravanId}`}>
              <th scope="row" className={styles['name']}>
                <CaravanMark colourIndex={caravan.colourIndex} />
                {caravan.name}
              </th>
              <td className={styles['track']}>
                <Bar value={caravan.daysOut} norm={caravan.targetDays} colourIndex={caravan.colourIndex} />
              </td>
              <td className={styles['figure']}>
                <b>{format.count(caravan.daysOut)}</b> / {format.count(caravan.targetDays)}
              </td>
              <td className={styles['track']}>
                <Bar
                  value={caravan.length_m / 1_000}
                  norm={caravan.target_km}
                  colourIndex={caravan.colourIndex}
                />
              </td>
              <td className={styles['figure']}>
                <b>{format.kmNumber(caravan.length_m)}</b> / {format.count(caravan.target_km)}
              </td>
              <td className={styles['number']}>{format.count(caravan.visits)}</td>
              <td className={styles['status']}>
                {caravan.isNormMet ? (
                  <span className={styles['met']}>
                    <Check size={14} aria-hidden="true" /> {t('norm.isMet')}
                  </span>
                ) : (
                  <span className={styles['open']}>{t('norm.isOpen')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Bar({
  value,
  norm,
  colourIndex,
}: {
  readonly value: number;
  readonly norm: number;
  readonly colourIndex: number;
}) {
  return (
    <div className={styles['bar']} aria-hidden="true">
      <i
        style={{ width: `${barLength(value, norm) * 100}%`, background: `var(--caravan-${colourIndex % 8})` }}
      />
      <b style={{ left: `${NORM_AT * 100}%` }} />
    </div>
  );
}
