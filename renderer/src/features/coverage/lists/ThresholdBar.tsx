import type { WorkListScope } from '@contract/work-lists.ts';
import { SERVICE_KINDS, type ServiceKind } from '@domain/worklist/work-list.ts';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import { NO_ROW } from './list-scope.ts';
import styles from './lists.module.css';

const ROUND_MONTHS = [6, 12, 24, 36, 48, 60] as const;
const FEEDBACK_DAYS = [0, 7, 15, 30, 60] as const;

/** Those that are offered, with the one in use where it was typed into the address. */
const withOwn = (offered: readonly number[], own: number) =>
  [...new Set([...offered, own])].toSorted((a, b) => a - b);

interface ThresholdBarProps {
  readonly scope: WorkListScope;
  readonly end: ReactNode;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** What the list says, and from when on something is on it. */
export function ThresholdBar({ scope, end, onChange }: ThresholdBarProps) {
  const { t } = useTranslation('workLists');
  const { list, service, roundMonths, feedback_d } = scope;
  return (
    <Toolbar title={t(`list.${list}`)} level={2} end={end}>
      {list === 'overdue' ? (
        <>
          <Select
            aria-label={t('service.label')}
            className={styles['service'] ?? ''}
            value={service}
            options={SERVICE_KINDS.map((value) => ({ value, label: t(`service.${value}`) }))}
            onChange={(next: ServiceKind) =>
              onChange({ service: next === 'stay' ? undefined : next, round: undefined, ...NO_ROW })
            }
          />
          <Select
            aria-label={t('round.label')}
            className={styles['threshold'] ?? ''}
            value={roundMonths}
            options={withOwn(ROUND_MONTHS, roundMonths).map((value) => ({
              value,
              label: t('round.months', { count: value }),
            }))}
            onChange={(round: number) => onChange({ round, ...NO_ROW })}
          />
        </>
      ) : null}
      {list === 'feedback' ? (
        <Select
          aria-label={t('after.label')}
          className={styles['threshold'] ?? ''}
          value={feedback_d}
          options={withOwn(FEEDBACK_DAYS, feedback_d).map((value) => ({
            value,
            label: t('after.days', { count: value }),
          }))}
          onChange={(after: number) => onChange({ after, ...NO_ROW })}
        />
      ) : null}
      <span className={styles['about']} title={t(`about.${list}`)}>
        {t(`about.${list}`)}
      </span>
    </Toolbar>
  );
}
