import type { PlanRow, PlanView } from '@contract/plans.ts';
import { api } from '@renderer/lib/client.ts';
import { queries } from '@renderer/lib/queries.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { Check, ChevronDown, Pencil, Send, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { RenamePlan } from './RenamePlan.tsx';
import styles from './result.module.css';

/** Which plan version is shown; its menu changes the version, publishes, renames, removes. */
export function PlanVersions({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const { change } = usePlanningAddress();
  const { data: plans = [] } = useQuery(queries.plans());
  const setState = useCommand(api.plans.setState);
  const rename = useCommand(api.plans.rename);
  const remove = useCommand(api.plans.remove);
  const [isRenaming, setRenaming] = useState(false);
  const failed = [setState, rename, remove].find((command) => command.error !== null);
  const { id, version } = plan;
  const row = plans.find((each) => each.id === id);
  const label = (each: Pick<PlanRow, 'state' | 'name'>) =>
    t('version.label', { state: common(`planState.${each.state}`), name: each.name });

  const own =
    id === null
      ? []
      : [
          {
            key: 'state',
            icon: plan.state === 'draft' ? <Send size={14} /> : <Undo2 size={14} />,
            label: plan.state === 'draft' ? t('version.publish') : t('version.unpublish'),
            onClick: () =>
              setState.mutate({ id, version, state: plan.state === 'draft' ? 'published' : 'draft' }),
          },
          {
            key: 'rename',
            icon: <Pencil size={14} />,
            label: t('version.rename'),
            onClick: () => setRenaming(true),
          },
          {
            key: 'remove',
            icon: <Trash2 size={14} />,
            danger: true,
            label: t('version.remove'),
            onClick: () =>
              remove.mutate(
                { id, version },
                {
                  onSuccess: () => {
                    change({ plan: undefined });
                    void queryClient.invalidateQueries({ queryKey: queryKeys.plans() });
                  },
                },
              ),
          },
          { type: 'divider' as const },
        ];
  const others = [...plans]
    .sort((a, b) => b.number - a.number)
    .map((each) => ({
      key: each.id,
      icon: each.id === id ? <Check size={14} /> : <span className={styles['noIcon']} />,
      label: (
        <span className={styles['versionItem']}>
          <span>{label(each)}</span>
          <small>
            v{each.number} · {format.period(each.periodStart, each.periodEnd)} ·{' '}
            {t('version.visits', { count: each.totals.visits })}
          </small>
        </span>
      ),
      onClick: () => change({ plan: each.id, setup: undefined }),
    }));

  if (isRenaming && id !== null) {
    return (
      <RenamePlan
        name={plan.name}
        onDone={(name) => {
          setRenaming(false);
          if (name !== null) rename.mutate({ id, version, name });
        }}
      />
    );
  }
  return (
    <span className={styles['versions']}>
      <Dropdown menu={{ items: [...own, ...others] }} trigger={['click']}>
        <button type="button" className={styles['version']} data-testid="planning:versions">
          <span className={styles['versionName']}>{row ? label(row) : t('version.unsaved')}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Dropdown>
      {failed?.error ? (
        <div className={styles['popNotice']}>
          <ErrorNotice error={failed.error} onDismiss={failed.reset} />
        </div>
      ) : null}
    </span>
  );
}
