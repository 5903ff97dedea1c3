import type { Equity } from '@contract/equity.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Panel } from '@renderer/ui/Page.tsx';
import { useTranslation } from 'react-i18next';
import styles from './equity.module.css';
import { Measure } from './Measure.tsx';
import { type Explain, MeasureName } from './MeasureName.tsx';
import { percentText } from './share-text.ts';
import { useEquityWording } from './use-equity-wording.ts';

interface KeyAreaSectionProps {
  readonly keyAreas: Equity['keyAreas'];
  readonly quantity: string;
  readonly unit: string;
  readonly onExplain: Explain;
}

/** What key counties get, held against how many people live there. */
export function KeyAreaSection({ keyAreas, quantity, unit, onExplain }: KeyAreaSectionProps) {
  const { t } = useTranslation('equity');
  const format = useFormat();
  const wording = useEquityWording();
  const { quantity: got, comparedPeople: people, keyUnits, ratio } = keyAreas;
  return (
    <Panel title={wording.groups.keyAreas}>
      <dl className={styles['figures']}>
        <div>
          <dt>
            <MeasureName id="keyAreaRatio" onExplain={onExplain} />
          </dt>
          <dd>
            <Measure figure={ratio} text={(value) => format.decimal(value, 2)} />
          </dd>
        </div>
        <div>
          <dt>{t('key.quantityShare', { quantity })}</dt>
          <dd>
            {percentText(got.part, got.whole)}
            {got.whole === 0 ? null : (
              <small>
                {format.count(got.part)}/{format.count(got.whole)} {unit}
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('key.peopleShare')}</dt>
          <dd>
            {percentText(people.part, people.whole)}
            <small>{t('reach.people', shareWords(people))}</small>
          </dd>
        </div>
      </dl>
      <p className={styles['note']}>{t('key.compared', { part: keyUnits.part, whole: keyUnits.whole })}</p>
    </Panel>
  );

  function shareWords({ part, whole }: { readonly part: number; readonly whole: number }) {
    return { part: format.count(part), whole: format.count(whole) };
  }
}
