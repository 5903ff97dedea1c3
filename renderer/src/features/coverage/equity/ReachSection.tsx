import type { OutreachReach } from '@contract/reach.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Panel } from '@renderer/ui/Page.tsx';
import { EstimateMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import styles from './equity.module.css';
import { Measure } from './Measure.tsx';
import { type Explain, MeasureName } from './MeasureName.tsx';
import { ReachTable } from './ReachTable.tsx';
import { percentText } from './share-text.ts';
import { useEquityWording } from './use-equity-wording.ts';

interface ReachSectionProps {
  readonly reach: OutreachReach;
  readonly onExplain: Explain;
  readonly onCounty: (code: string) => void;
}

/** People near a place that was visited, together and by county. */
export function ReachSection({ reach, onExplain, onCounty }: ReachSectionProps) {
  const { t } = useTranslation('equity');
  const format = useFormat();
  const wording = useEquityWording();
  const { total, minutes, places } = reach;
  const { placedPeople, placedTownships } = total;
  return (
    <Panel
      title={wording.groups.reach}
      note={
        <>
          <EstimateMark />{' '}
          {t('reach.note', {
            places: format.count(places.count),
            placed: format.count(placedTownships.part),
            townships: format.count(placedTownships.whole),
          })}
        </>
      }
    >
      <dl className={styles['figures']} data-testid="coverage:equity.reach">
        {minutes.map((limit, step) => {
          const { part, whole } = total.people[step]!;
          const figure =
            total.unknown === null
              ? { value: part / whole, reason: null }
              : { value: null, reason: total.unknown };
          return (
            <div key={limit}>
              <dt>
                <MeasureName id="reach" onExplain={onExplain}>
                  {t('reach.minutes', { minutes: limit })}
                </MeasureName>
              </dt>
              <dd>
                <Measure figure={figure} text={percentText} />
                <small>{t('reach.people', { part: format.count(part), whole: format.count(whole) })}</small>
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles['note']}>
        <MeasureName id="townshipPeople" onExplain={onExplain} />{' '}
        {[
          t('reach.spread'),
          t('reach.covered', { share: percentText(placedPeople.part, placedPeople.whole) }),
          places.atSeat > 0 ? t('reach.atSeat', { count: places.atSeat }) : '',
          places.unplaced > 0 ? t('reach.unplaced', { count: places.unplaced }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ReachTable reach={reach} onCounty={onCounty} />
    </Panel>
  );
}
