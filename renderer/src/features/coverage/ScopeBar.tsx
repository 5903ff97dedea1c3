import type { CoverageScope } from '@contract/coverage.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { SampleMark } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './coverage.module.css';
import type { CoverageSearch } from './coverage-search.ts';
import { lastTwelveMonths, type ScopeKind, scopeKind, yearSoFar } from './map-scope.ts';
import type { ReactNode } from 'react';

interface ScopeBarProps {
  readonly scope: CoverageScope;
  readonly today: string;
  /** Stands before the choices of the scope. */
  readonly start: ReactNode;
  readonly isSample: boolean;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** What is counted: a part of the history, or a plan; and the report as a file. */
export function ScopeBar({ scope, today, start, isSample, onChange }: ScopeBarProps) {
  const { t, i18n } = useTranslation('coverage');
  const { t: common } = useTranslation();
  const { data: plans = [] } = useQuery(queries.plans());
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const xlsx = useCommand(() => api.exports.coverageXlsx({ scope, language }));
  const kind = scopeKind(scope, today);
  const newest = [...plans].sort((a, b) => b.number - a.number);
  const choose = (next: ScopeKind) => {
    if (next === 'plan') onChange({ plan: newest[0]?.id, from: undefined, to: undefined });
    else if (next === 'year') onChange({ plan: undefined, from: undefined, to: undefined });
    else if (next === 'twelveMonths') onChange({ plan: undefined, ...lastTwelveMonths(today) });
    else onChange({ plan: undefined, from: yearSoFar(today).from, to: today.slice(0, 8).concat('01') });
  };
  const kinds: readonly ScopeKind[] =
    plans.length > 0 ? ['year', 'twelveMonths', 'period', 'plan'] : ['year', 'twelveMonths', 'period'];
  return (
    <Toolbar
      title={t('title')}
      end={
        <>
          {isSample ? <SampleMark /> : null}
          <SavedNotice file={xlsx.data} error={xlsx.error} onDismiss={xlsx.reset}>
            <Button
              icon={<Download size={14} aria-hidden="true" />}
              isBusy={xlsx.isPending}
              onClick={() => xlsx.mutate(undefined)}
              testId="coverage:export"
            >
              {t('export')}
            </Button>
          </SavedNotice>
        </>
      }
    >
      {start}
      <Segmented
        label={t('scope.label')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`scope.${value}`) }))}
        onChange={choose}
      />
      {scope.kind === 'history' ? (
        <span className={styles['dates']}>
          <DateField
            label={t('scope.from')}
            value={scope.from}
            max={scope.to}
            width={124}
            onChange={(from) => from && onChange({ from, to: scope.to })}
          />
          –
          <DateField
            label={t('scope.to')}
            value={scope.to}
            min={scope.from}
            width={124}
            onChange={(to) => to && onChange({ from: scope.from, to })}
          />
        </span>
      ) : (
        <Select
          aria-label={t('scope.plan')}
          style={{ width: 240 }}
          value={scope.planId}
          options={newest.map((plan) => ({
            value: plan.id,
            label: `${common(`planState.${plan.state}`)} · ${plan.name}`,
          }))}
          onChange={(plan: string) => onChange({ plan })}
        />
      )}
    </Toolbar>
  );
}
