import type { IndicatorScope, IndicatorTable } from '@contract/indicators.ts';
import type { IndicatorGroup } from '@domain/indicator/indicator.ts';
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';
import shared from '../coverage.module.css';
import { DenominatorLists } from './DenominatorLists.tsx';
import styles from './figures.module.css';
import { useWording } from './use-wording.ts';

interface IndicatorHelpProps {
  readonly table: IndicatorTable | undefined;
  readonly scope: IndicatorScope;
  readonly group: IndicatorGroup;
}

/** What the figures of a group mean, the rules that hold for all, and the lists behind the denominators. */
export function IndicatorHelp({ table, scope, group }: IndicatorHelpProps) {
  const { t } = useTranslation('indicators');
  const { t: coverage } = useTranslation('coverage');
  const format = useFormat();
  const wording = useWording();
  const asOf = table ? coverage('asOf', { date: format.isoDay(table.businessDate) }) : null;
  return (
    <Inspector
      testId="coverage:figures.help"
      title={t('help')}
      subtitle={[`${format.isoDay(scope.from)} – ${format.isoDay(scope.to)}`, asOf]
        .filter(Boolean)
        .join(' · ')}
    >
      <InspectorSection>
        <p className={shared['note']}>{t('helpHint')}</p>
      </InspectorSection>
      <InspectorSection title={wording.groups[group]}>
        <dl className={shared['terms']}>
          {INDICATORS.filter((each) => each.group === group).map(({ id, unit }) => {
            const { name, definition, formula } = wording.indicators[id];
            return (
              <div key={id}>
                <dt>
                  {name}
                  <small className={styles['unit']}>{wording.units[unit]}</small>
                </dt>
                <dd>{definition}</dd>
                <dd className={styles['formula']}>{formula}</dd>
              </div>
            );
          })}
        </dl>
      </InspectorSection>
      <InspectorSection title={t('rules')}>
        <ul className={styles['rulesList']}>
          {wording.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </InspectorSection>
      {table ? <DenominatorLists lists={table.lists} /> : null}
    </Inspector>
  );
}
