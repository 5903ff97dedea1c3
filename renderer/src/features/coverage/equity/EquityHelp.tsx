import type { Equity, EquityScope } from '@contract/equity.ts';
import { MEASURE_GROUPS, MEASURES, type Measure, type MeasureId } from '@domain/equity/measures.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import shared from '../coverage.module.css';
import { DenominatorLists } from '../figures/DenominatorLists.tsx';
import figures from '../figures/figures.module.css';
import styles from './equity.module.css';
import { useEquityWording } from './use-equity-wording.ts';

/** The definition that was asked for; `times` tells asking again from being shown still. */
export interface Asked {
  readonly measure: MeasureId;
  readonly times: number;
}

interface EquityHelpProps {
  readonly scope: EquityScope;
  readonly equity: Equity | undefined;
  readonly asked: Asked | null;
}

/** What every measure means, how it is worked out and by whom; the one that was asked for is brought into sight. */
export function EquityHelp({ scope, equity, asked }: EquityHelpProps) {
  const { t } = useTranslation('equity');
  const format = useFormat();
  const wording = useEquityWording();
  const lists = equity?.lists.filter(({ list }) => list !== 'townships') ?? [];
  return (
    <Inspector
      testId="coverage:equity.help"
      title={t('help')}
      subtitle={format.isoPeriod(scope.from, scope.to)}
    >
      <InspectorSection>
        <p className={shared['note']}>{t('helpHint')}</p>
      </InspectorSection>
      {MEASURE_GROUPS.map((group) => (
        <InspectorSection key={group} title={wording.groups[group]}>
          <dl className={shared['terms']}>
            {MEASURES.filter((measure) => measure.group === group).map((measure) => (
              <Definition
                key={measure.id}
                measure={measure}
                asked={asked?.measure === measure.id ? asked.times : null}
              />
            ))}
          </dl>
        </InspectorSection>
      ))}
      <InspectorSection title={t('rules')}>
        <ul className={figures['rulesList']}>
          {wording.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </InspectorSection>
      {lists.length > 0 ? <DenominatorLists lists={lists} /> : null}
    </Inspector>
  );
}

interface DefinitionProps {
  readonly measure: Measure;
  /** How often it was asked for; null when another one is. */
  readonly asked: number | null;
}

function Definition({ measure: { id, reference }, asked }: DefinitionProps) {
  const { t } = useTranslation('equity');
  const { name, definition, formula } = useEquityWording().measures[id];
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked !== null) element.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return (
    <div ref={element} className={styles['definition']} data-asked={asked !== null} data-measure={id}>
      <dt>{name}</dt>
      <dd>{definition}</dd>
      <dd className={figures['formula']}>{formula}</dd>
      <dd className={styles['reference']}>{t('reference', { reference: reference ?? t('own') })}</dd>
    </div>
  );
}
