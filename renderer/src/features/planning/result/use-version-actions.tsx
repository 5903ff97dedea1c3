import type { CallError } from '@contract/define.ts';
import { api } from '@renderer/lib/client.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQueryClient } from '@tanstack/react-query';
import type { MenuProps } from 'antd';
import { ClipboardCheck, Copy, Pencil, Send, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCopyPlan } from '../edit/use-copy-plan.ts';
import { useAsRun } from './use-as-run.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import type { PlanScene } from './use-plan-scene.ts';

export interface VersionActions {
  /** Entries of the menu of a saved plan; none for a result that is not saved. */
  readonly items: NonNullable<MenuProps['items']>;
  readonly rename: (name: string) => void;
  /** The action that failed last, until it is dismissed. */
  readonly failed: { readonly error: CallError | null; readonly reset: () => void } | undefined;
}

/** What can be done with a plan version: publish, record its run, copy, rename, remove. What is published stays so. */
export function useVersionActions(scene: PlanScene, onRename: () => void): VersionActions {
  const { t } = useTranslation('planning');
  const queryClient = useQueryClient();
  const { change } = usePlanningAddress();
  const publish = useCommand(api.plans.publish);
  const copy = useCopyPlan(scene);
  const rename = useCommand(api.plans.rename);
  const remove = useCommand(api.plans.remove);
  const asRun = useAsRun(scene.plan);
  const failed = [publish, copy, rename, remove, asRun].find(({ error }) => error !== null);
  const { id, version, state } = scene.plan;
  if (id === null) return { items: [], rename: () => undefined, failed };
  const onRemoved = () => {
    change({ plan: undefined });
    void queryClient.invalidateQueries({ queryKey: queryKeys.plans() });
  };
  return {
    rename: (name) => rename.mutate({ id, version, name }),
    failed,
    items: [
      ...(state === 'draft'
        ? [
            {
              key: 'publish',
              icon: <Send size={14} />,
              label: t('version.publish'),
              onClick: () => publish.mutate({ id, version }),
            },
          ]
        : []),
      ...(state === 'published'
        ? [
            {
              key: 'asRun',
              icon: <ClipboardCheck size={14} />,
              label: t(asRun.exists ? 'version.openAsRun' : 'version.recordRun'),
              onClick: asRun.open,
            },
          ]
        : []),
      { key: 'copy', icon: <Copy size={14} />, label: t('version.copy'), onClick: copy.copy },
      { key: 'rename', icon: <Pencil size={14} />, label: t('version.rename'), onClick: onRename },
      {
        key: 'remove',
        icon: <Trash2 size={14} />,
        danger: true,
        label: t('version.remove'),
        onClick: () => remove.mutate({ id, version }, { onSuccess: onRemoved }),
      },
      { type: 'divider' },
    ],
  };
}
