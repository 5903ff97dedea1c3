import type { CallError } from '@contract/define.ts';
import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
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
import { usePublish } from './use-publish.ts';

export interface VersionActions {
  /** Entries of the menu of a saved plan; none for a result that is not saved. */
  readonly items: NonNullable<MenuProps['items']>;
  readonly publishing: ReturnType<typeof usePublish>;
  readonly rename: (name: string) => void;
  /** The action that failed last, until it is dismissed. */
  readonly failed: { readonly error: CallError | null; readonly reset: () => void } | undefined;
}

/** What can be done with a plan version: publish, record its run, copy, rename, remove. What is published stays so. */
export function useVersionActions(scene: PlanScene, onRename: () => void): VersionActions {
  const { t } = useTranslation('planning');
  const queryClient = useQueryClient();
  const { change } = usePlanningAddress();
  const publishing = usePublish(scene);
  const copy = useCopyPlan(scene);
  const rename = useCommand(api.plans.rename);
  const remove = useCommand(api.plans.remove);
  const asRun = useAsRun(scene.plan);
  const failed = [publishing, copy, rename, remove, asRun].find(({ error }) => error !== null);
  const { id, version, state } = scene.plan;
  const onRemoved = () => {
    change({ plan: undefined });
    void queryClient.invalidateQueries({ queryKey: queryKeys.plans() });
  };
  const actions = [
    {
      key: 'publish',
      isOffered: state === 'draft',
      icon: <Send size={14} />,
      label: t('version.publish'),
      onClick: publishing.publish,
    },
    {
      key: 'as-run',
      isOffered: state === 'published',
      icon: <ClipboardCheck size={14} />,
      label: t(asRun.exists ? 'version.openAsRun' : 'version.recordRun'),
      onClick: asRun.open,
    },
    {
      key: 'copy',
      isOffered: true,
      icon: <Copy size={14} />,
      label: t('version.copy'),
      onClick: copy.copy,
    },
    {
      key: 'rename',
      isOffered: true,
      icon: <Pencil size={14} />,
      label: t('version.rename'),
      onClick: onRename,
    },
    {
      key: 'remove',
      isOffered: true,
      icon: <Trash2 size={14} />,
      danger: true,
      label: t('version.remove'),
      onClick: () => id !== null && remove.mutate({ id, version }, { onSuccess: onRemoved }),
    },
  ].filter(({ isOffered }) => isOffered && id !== null);
  usePageCommands(
    actions.map(({ key, label, onClick }) => ({
      id: `plan-version-${key}` as const,
      label: t('command.version', { action: label }),
      choose: () => void onClick(),
    })),
  );
  return {
    publishing,
    rename: (name) => id !== null && rename.mutate({ id, version, name }),
    failed,
    items:
      id === null
        ? []
        : [
            ...actions.map(({ key, icon, label, danger, onClick }) => ({
              key,
              icon,
              label,
              danger: danger === true,
              onClick: () => void onClick(),
            })),
            { type: 'divider' },
          ],
  };
}
