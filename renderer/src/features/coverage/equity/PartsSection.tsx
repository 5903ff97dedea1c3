import type { Equity } from '@contract/equity.ts';
import { Panel } from '@renderer/ui/Page.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTranslation } from 'react-i18next';
import { type CoverageSearch, EQUITY_PARTS } from '../coverage-search.ts';
import styles from './equity.module.css';
import { Measure } from './Measure.tsx';
import { type Explain, MeasureName } from './MeasureName.tsx';
import { PartsTable } from './PartsTable.tsx';
import { percentText } from './share-text.ts';
import { useEquityWording } from './use-equity-wording.ts';

const KINDS = ['T', 'L'] as const;

interface PartsSectionProps {
  readonly equity: Equity;
  readonly search: CoverageSearch;
  readonly quantity: string;
  readonly prefectureName: (code: string) => string | null;
  readonly onExplain: Explain;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** How much of the inequality lies between groups of counties, and how much within each. */
export function PartsSection({
  equity,
  search,
  quantity,
  prefectureName,
  onExplain,
  onChange,
}: PartsSectionProps) {
  const { t } = useTranslation('equity');
  const format = useFormat();
  const wording = useEquityWording();
  // A province without prefectures is divided by its key counties, unless something else is asked for.
  const groups = search.parts ?? (equity.byPrefecture === null ? 'byKeyList' : 'byPrefecture');
  const kind = search.theil ?? 'T';
  const parts = equity[groups]?.[kind];
  return (
    <Panel
      title={wording.groups.parts}
      end={
        <>
          <Segmented
            label={t('parts.label')}
            value={groups}
            options={EQUITY_PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
            onChange={(value) => onChange({ parts: value })}
          />
          <Segmented
            label={t('parts.theil')}
            value={kind}
            options={KINDS.map((value) => ({ value, label: wording.measures[`theil${value}`].name }))}
            onChange={(value) => onChange({ theil: value === 'T' ? undefined : value })}
          />
        </>
      }
    >
      {parts === undefined ? (
        <p className={styles['note']}>{t(`parts.one.${groups}`)}</p>
      ) : (
        <>
          <dl className={styles['figures']}>
            {(['between', 'within'] as const).map((id) => (
              <div key={id}>
                <dt>
                  <MeasureName id={id} onExplain={onExplain} />
                </dt>
                <dd>
                  <Measure figure={parts[id]} text={(value) => format.decimal(value, 3)} />
                  {parts[id].value === null ? null : (
                    <small>
                      <Measure
                        figure={parts[`${id}Share`]}
                        text={(value) => t('parts.share', { share: percentText(value) })}
                      />
                    </small>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <PartsTable
            label={t('parts.table', { groups: t(`parts.${groups}`) })}
            parts={parts}
            quantity={quantity}
            nameOf={(group) =>
              group === 'on-list' || group === 'off-list'
                ? t(`parts.${group}`)
                : (prefectureName(group) ?? t('parts.direct'))
            }
          />
        </>
      )}
    </Panel>
  );
}
