import { useFormat } from '@renderer/lib/use-format.ts';
import { DataTable } from '@renderer/ui/DataTable.tsx';
import { EmptyState } from '@renderer/ui/EmptyState.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { omissionColumns } from './omission-columns.tsx';
import { stayColumns, stayGrouping } from './stay-columns.tsx';
import styles from './table.module.css';

const GROUPS = ['none', 'set', 'prefecture', 'month'] as const;

/** The plan as a table: its stays, or the counties that were left out. */
export function StayTables({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const { search, change } = useStaysAddress();
  const { plan, shown } = scene;
  const tab = search.tab ?? 'stays';
  const stays = shown === null ? plan.stays : plan.stays.filter(({ id }) => shown.stays.has(id));
  const omissions =
    shown === null ? plan.omissions : plan.omissions.filter((each) => shown.omissions.has(each.countyCode));
  return (
    <section className={styles['tables']} aria-label={t('table.label')}>
      <div className={styles['head']}>
        <Segmented
          label={t('table.tabs')}
          value={tab}
          options={[
            { value: 'stays', label: t('table.stays', { count: stays.length }) },
            { value: 'omissions', label: t('table.omissions', { count: omissions.length }) },
          ]}
          onChange={(value) => change({ tab: value === 'stays' ? undefined : value })}
        />
        {tab === 'stays' ? (
          <Select
            style={{ width: 132 }}
            aria-label={t('group.label')}
            value={search.group ?? 'none'}
            options={GROUPS.map((value) => ({ value, label: t(`group.${value}`) }))}
            onChange={(value: (typeof GROUPS)[number]) =>
              change({ group: value === 'none' ? undefined : value })
            }
          />
        ) : null}
      </div>
      {tab === 'stays' ? (
        <Stays scene={scene} stays={stays} />
      ) : (
        <Omissions scene={scene} omissions={omissions} />
      )}
    </section>
  );
}

function Stays({ scene, stays }: { readonly scene: StayScene; readonly stays: StayScene['plan']['stays'] }) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const { search, select } = useStaysAddress();
  const { plan, broken, colourOf, words, selection } = scene;
  const columns = useMemo(
    () => stayColumns({ plan, broken, colourOf, words, t, format }),
    [plan, broken, colourOf, words, t, format],
  );
  const grouping = useMemo(
    () => (search.group === undefined ? undefined : stayGrouping(search.group, plan, t, format)),
    [search.group, plan, t, format],
  );
  return (
    <DataTable
      label={t('table.stays', { count: stays.length })}
      columns={columns}
      rows={stays}
      rowKey={({ id }) => id}
      selectedKey={selection.kind === 'stay' ? selection.stay.id : null}
      onSelect={(stay) => select({ stay })}
      initialSort={{ column: 'haulStart' }}
      {...(grouping ? { grouping } : {})}
      empty={<EmptyState title={t(scene.shown === null ? 'table.noStays' : 'table.nothingFits')} />}
      testId="stays:table"
    />
  );
}

function Omissions({
  scene,
  omissions,
}: {
  readonly scene: StayScene;
  readonly omissions: StayScene['plan']['omissions'];
}) {
  const { t } = useTranslation('stays');
  const { select } = useStaysAddress();
  const { words, selection } = scene;
  const columns = useMemo(() => omissionColumns(words, t), [words, t]);
  return (
    <DataTable
      label={t('table.omissions', { count: omissions.length })}
      columns={columns}
      rows={omissions}
      rowKey={({ countyCode }) => countyCode}
      selectedKey={selection.kind === 'omission' ? selection.omission.countyCode : null}
      onSelect={(omission) => select({ omission })}
      empty={<EmptyState title={t(scene.shown === null ? 'table.noOmissions' : 'table.nothingFits')} />}
      testId="stays:omissions"
    />
  );
}
