import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { registerAddress } from '../../../lib/registry-addresses.ts';
import { queries } from '../../../lib/queries.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page, Toolbar } from '../../../ui/Page.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { StatusFigures } from '../../../ui/Slots.tsx';
import { SplitView } from '../../../ui/SplitView.tsx';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { focusEntry } from './focus-entry.ts';
import { PartInspector } from './PartInspector.tsx';
import { UpkeepInspector } from './UpkeepInspector.tsx';
import { usePartColumns, useUpkeepColumns } from './use-upkeep-columns.tsx';

const TABS = ['rules', 'parts'] as const;

/** 保养与备件: what is due first, and what is short. */
export function UpkeepView() {
  const { t } = useTranslation('upkeep');
  const { t: exhibits } = useTranslation('exhibits');
  const search = useSearch({ from: '/exhibits' });
  const navigate = useNavigate({ from: '/exhibits' });
  const tab = search.tab === 'parts' ? 'parts' : 'rules';
  const rules = useQuery(queries.upkeep());
  const parts = useQuery(queries.spareParts());
  const select = (record: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, record }), replace: true });
  const rule = tab === 'rules' ? rules.data?.find(({ ruleId }) => ruleId === search.record) : undefined;
  const part = tab === 'parts' ? parts.data?.find(({ id }) => id === search.record) : undefined;
  const close = () => select(undefined);
  return (
    <SplitView
      id="exhibits"
      inspector={
        rule ? (
          <UpkeepInspector key={rule.ruleId} rule={rule} parts={parts.data ?? []} onClose={close} />
        ) : part ? (
          <PartInspector key={part.id} part={part} onClose={close} />
        ) : null
      }
    >
      <Page title={t('title')} testId="exhibits:upkeep">
        <StatusFigures>
          <span role="status">
            {t('figures', {
              due: rules.data?.filter(({ state }) => state === 'due').length ?? 0,
              soon: rules.data?.filter(({ state }) => state === 'soon').length ?? 0,
              short: parts.data?.filter(({ isShort }) => isShort).length ?? 0,
            })}
          </span>
        </StatusFigures>
        <Toolbar title={exhibits('title')}>
          <ViewSwitch view="upkeep" />
          <Segmented
            label={t('tabs')}
            value={tab}
            options={TABS.map((value) => ({ value, label: t(`tab.${value}`) }))}
            onChange={(next) => void navigate({ search: { view: 'upkeep', tab: next } })}
          />
        </Toolbar>
        {tab === 'rules' ? <RuleTable onSelect={select} /> : <PartTable onSelect={select} />}
      </Page>
    </SplitView>
  );
}

/** Rules, what is due first. */
function RuleTable({ onSelect }: { readonly onSelect: (record: string) => void }) {
  const { t } = useTranslation('upkeep');
  const { record } = useSearch({ from: '/exhibits' });
  const rules = useQuery(queries.upkeep());
  const columns = useUpkeepColumns();
  return (
    <DataTable
      label={t('tab.rules')}
      columns={columns}
      rows={rules.data}
      rowKey={({ ruleId }) => ruleId}
      selectedKey={record ?? null}
      onSelect={onSelect}
      onOpen={focusEntry}
      error={rules.error}
      onRetry={() => void rules.refetch()}
      initialSort={{ column: 'share', isDescending: true }}
      testId="exhibits:upkeep.table"
      empty={
        <EmptyState
          title={t('noRules')}
          hint={t('noRulesHint')}
          action={
            <Button onClick={() => window.location.assign(registerAddress('maintenance-rule'))}>
              {t('toRules')}
            </Button>
          }
        />
      }
    />
  );
}

/** Spare parts, what is short first. */
function PartTable({ onSelect }: { readonly onSelect: (record: string) => void }) {
  const { t } = useTranslation('upkeep');
  const { record } = useSearch({ from: '/exhibits' });
  const parts = useQuery(queries.spareParts());
  const partColumns = usePartColumns();
  return (
    <DataTable
      label={t('tab.parts')}
      columns={partColumns}
      rows={parts.data}
      rowKey={({ id }) => id}
      selectedKey={record ?? null}
      onSelect={onSelect}
      onOpen={focusEntry}
      error={parts.error}
      onRetry={() => void parts.refetch()}
      testId="exhibits:parts.table"
      empty={
        <EmptyState
          title={t('noParts')}
          hint={t('noPartsHint')}
          action={
            <Button onClick={() => window.location.assign(registerAddress('spare-part'))}>
              {t('toParts')}
            </Button>
          }
        />
      }
    />
  );
}
