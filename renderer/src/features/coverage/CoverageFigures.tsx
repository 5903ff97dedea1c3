import type { CoverageReport } from '@contract/coverage.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import styles from './coverage.module.css';

const SHARES = ['counties', 'keyCounties', 'townships', 'townshipVisits', 'population'] as const;

/** The figures of the scope; every share with what it is a share of. */
export function CoverageFigures({ report }: { readonly report: CoverageReport }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const { totals } = report;
  // A share without a denominator is not shown: Guangdong has no national key county.
  const shares = SHARES.filter((name) => totals[name].whole > 0);
  return (
    <div className={styles['figureRow']}>
      <dl className={styles['figures']} data-testid="coverage:figures">
        <div>
          <dt>{t('figure.visits')}</dt>
          <dd>{format.count(totals.visits)}</dd>
        </div>
        <div>
          <dt>{t('figure.attendance')}</dt>
          <dd>{format.count(totals.attendance)}</dd>
        </div>
        {shares.map((name) => {
          const { part, whole } = totals[name];
          return (
            <div key={name} title={t(`definition.${name}`)}>
              <dt>{t(`figure.${name}`)}</dt>
              <dd>
                {format.share(part, whole)}
                <small>
                  {format.count(part)}/{format.count(whole)}
                </small>
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{t('figure.daysOut')}</dt>
          <dd>{format.count(totals.daysOut)}</dd>
        </div>
        <div>
          <dt>
            {t('figure.length')} {report.planName === null ? null : <EstimateMark />}
          </dt>
          <dd>
            {format.kmNumber(totals.length_m)} <small>km</small>
          </dd>
        </div>
      </dl>
    </div>
  );
}
