import type { Equity } from '@contract/equity.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Panel } from '@renderer/ui/Page.tsx';
import { useTranslation } from 'react-i18next';
import { CountyNames } from './CountyNames.tsx';
import styles from './equity.module.css';
import { Measure } from './Measure.tsx';
import { type Explain, MeasureName } from './MeasureName.tsx';
import { percentText } from './share-text.ts';
import { useEquityWording } from './use-equity-wording.ts';

interface WaitSectionProps {
  readonly equity: Equity;
  readonly nameOf: (code: string) => string;
  readonly onExplain: Explain;
  readonly onCounty: (code: string) => void;
}

/** How long counties have waited since the last time, and those that nobody came to. */
export function WaitSection({ equity: { waits, asOf }, nameOf, onExplain, onCounty }: WaitSectionProps) {
  const { t } = useTranslation('equity');
  const format = useFormat();
  const wording = useEquityWording();
  const days = (value: number) =>
    t('waits.days', { value: format.decimal(value, Number.isInteger(value) ? 0 : 1) });
  const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: nameOf(code) }));
  const { visited, longest, neverVisited, neverVisitedPeople: people } = waits;
  /** Percentiles of no counties at all say the same of none that was visited. */
  const waitOf = (figure: typeof waits.median_d) =>
    figure.reason === 'no-units' && visited.whole > 0
      ? ({ value: null, reason: 'not-visited' } as const)
      : figure;
  const none = waitOf({ value: null, reason: 'no-units' });
  const percentiles = [
    { id: 'waitMedian', figure: waits.median_d, byPeople: waits.medianByPeople_d },
    { id: 'waitPercentile90', figure: waits.percentile90_d, byPeople: waits.percentile90ByPeople_d },
  ] as const;
  return (
    <Panel
      title={wording.groups.waits}
      note={t('waits.asOf', { date: format.isoDay(asOf), part: visited.part, whole: visited.whole })}
    >
      <dl className={styles['figures']}>
        {percentiles.map(({ id, figure, byPeople }) => (
          <div key={id}>
            <dt>
              <MeasureName id={id} onExplain={onExplain} />
            </dt>
            <dd>
              <Measure figure={waitOf(figure)} text={days} />
              {figure.value === null ? null : (
                <small>
                  <Measure
                    figure={waitOf(byPeople)}
                    text={(value) => t('waits.byPeople', { value: days(value) })}
                  />
                </small>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <MeasureName id="waitLongest" onExplain={onExplain} />
          </dt>
          <dd>
            <Measure figure={longest ? { value: longest.wait_d, reason: null } : none} text={days} />
          </dd>
        </div>
        <div>
          <dt>
            <MeasureName id="neverVisited" onExplain={onExplain} />
          </dt>
          <dd>
            {format.count(neverVisited.part)}/{format.count(neverVisited.whole)}
            <small>{t('waits.peopleShare', { share: percentText(people.part, people.whole) })}</small>
          </dd>
        </div>
      </dl>
      <CountyNames label={t('waits.who')} counties={named(longest?.codes ?? [])} onCounty={onCounty} />
      <CountyNames
        label={t('waits.neverWho')}
        counties={named(waits.neverVisitedCodes)}
        onCounty={onCounty}
      />
    </Panel>
  );
}
