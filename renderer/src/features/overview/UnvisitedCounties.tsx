import type { Overview } from '@contract/coverage.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyCountyMark } from '../../ui/Tag.tsx';
import styles from './UnvisitedCounties.module.css';

type County = Overview['unvisitedCounties'][number];

/** Counties without a visit this year, longest wait first, each one step away from a plan. */
export function UnvisitedCounties({ counties }: { readonly counties: readonly County[] }) {
  const { t } = useTranslation('overview');
  const withSites = counties.filter((county) => county.siteCount > 0).map((county) => county.countyCode);
  return (
    <section className={styles['panel']} aria-label={t('unvisited.title')}>
      <header className={styles['head']}>
        <h2>{t('unvisited.title')}</h2>
        <span className={styles['count']}>{t('unvisited.count', { count: counties.length })}</span>
        {withSites.length > 0 ? (
          <Link
            className={styles['all']}
            to="/plan"
            search={{ counties: withSites }}
            data-testid="overview:unvisited.plan-all"
          >
            {t('unvisited.planAll')}
          </Link>
        ) : null}
      </header>
      {counties.length === 0 ? (
        <EmptyState title={t('unvisited.empty')} hint={t('unvisited.emptyHint')} />
      ) : null}
      {/* Without links in it the list itself must be reachable: it scrolls. */}
      <ul className={styles['list']} tabIndex={withSites.length > 0 ? -1 : 0}>
        {counties.map((county) => (
          <CountyLine key={county.countyCode} county={county} />
        ))}
      </ul>
    </section>
  );
}

function CountyLine({ county }: { readonly county: County }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  return (
    <li className={styles['line']} data-testid={`overview:unvisited.${county.countyCode}`}>
      <div className={styles['names']}>
        <span className={styles['name']}>
          {county.countyName} {county.isKeyCounty ? <KeyCountyMark /> : null}
        </span>
        <span className={county.lastVisit ? styles['since'] : styles['never']}>
          {county.lastVisit
            ? t('unvisited.since', {
                age: format.age(county.daysSinceLastVisit),
                day: format.isoDay(county.lastVisit),
              })
            : t('unvisited.never')}
        </span>
      </div>
      {county.siteCount > 0 ? (
        <>
          <Link
            className={styles['sites']}
            to="/registry"
            search={{ register: 'site', where: { countyCode: county.countyCode } }}
          >
            {t('unvisited.sites', { count: county.siteCount })}
          </Link>
          <Link
            to="/plan"
            search={{ counties: [county.countyCode] }}
            aria-label={t('unvisited.planOne', { county: county.countyName })}
          >
            {t('unvisited.plan')}
          </Link>
        </>
      ) : (
        <span className={styles['sites']}>{t('unvisited.noSites')}</span>
      )}
    </li>
  );
}
