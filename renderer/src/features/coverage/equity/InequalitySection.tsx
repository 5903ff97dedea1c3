import type { Equity } from '@contract/equity.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Chart } from '@renderer/ui/chart/Chart.tsx';
import { Panel } from '@renderer/ui/Page.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CountyNames } from './CountyNames.tsx';
import styles from './equity.module.css';
import { lorenzChart } from './lorenz-chart.ts';
import { Measure } from './Measure.tsx';
import { type Explain, MeasureName } from './MeasureName.tsx';
import { percentText } from './share-text.ts';
import { useEquityWording } from './use-equity-wording.ts';

const MEASURES = ['gini', 'theilT', 'theilL', 'variation'] as const;
const COLUMNS = ['perPerson', 'perCounty'] as const;
const PEOPLE = 100_000;

interface InequalitySectionProps {
  readonly equity: Equity;
  /** Name and unit of what is spread. */
  readonly quantity: string;
  readonly unit: string;
  readonly nameOf: (code: string) => string;
  readonly onExplain: Explain;
  readonly onCounty: (code: string) => void;
}

/** How unevenly the quantity is spread: weighted by people, and every county alike; and whom that stands for. */
export function InequalitySection(props: InequalitySectionProps) {
  const { equity, quantity, unit, nameOf, onExplain, onCounty } = props;
  const { t } = useTranslation('equity');
  const format = useFormat();
  const wording = useEquityWording();
  const { perPerson, perCounty, keyAreas, unknownCounties, incompleteCounties } = equity;
  const lorenzName = wording.measures.lorenz.name;
  const { units, people, shareOfPeople, leftOut } = keyAreas.weights;
  const lorenz = useMemo(
    () => lorenzChart({ perPerson, perCounty }, lorenzName, quantity, t),
    [perPerson, perCounty, lorenzName, quantity, t],
  );
  const weights = { part: units.part, whole: units.whole, people: format.count(people) };
  const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: nameOf(code) }));
  return (
    <Panel title={wording.groups.inequality}>
      <div className={styles['beside']}>
        <div>
          <table className={styles['table']} data-testid="coverage:equity.measures">
            <thead>
              <tr>
                <th scope="col">{t('measure')}</th>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {MEASURES.map((id) => (
                <tr key={id} data-measure={id}>
                  <th scope="row">
                    <MeasureName id={id} onExplain={onExplain} />
                  </th>
                  {COLUMNS.map((column) => (
                    <td key={column} className={id === 'gini' ? styles['strong'] : undefined}>
                      <Measure figure={equity[column][id]} text={(value) => format.decimal(value, 3)} />
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{t('mean')}</th>
                <td>
                  <Measure
                    figure={perPerson.mean}
                    text={(value) => t('meanPerPeople', { value: format.decimal(value * PEOPLE, 2), unit })}
                  />
                </td>
                <td>
                  <Measure
                    figure={perCounty.mean}
                    text={(value) => t('meanPerCounty', { value: format.decimal(value, 2), unit })}
                  />
                </td>
              </tr>
            </tbody>
          </table>
          <p className={styles['note']}>
            {t('weights', weights)} · <MeasureName id="peopleCovered" onExplain={onExplain} />{' '}
            <Measure figure={shareOfPeople} text={percentText} />
          </p>
          <CountyNames
            label={t('leftOut')}
            counties={leftOut.filter(({ reason }) => reason !== 'no-quantity')}
            onCounty={onCounty}
          />
          <CountyNames
            label={t('unknownQuantity', { quantity })}
            counties={named(unknownCounties)}
            onCounty={onCounty}
          />
          <CountyNames label={t('incomplete')} counties={named(incompleteCounties)} onCounty={onCounty} />
        </div>
        {lorenz ? (
          <div className={styles['lorenz']}>
            <Chart chart={lorenz} testId="coverage:equity.lorenz" />
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
