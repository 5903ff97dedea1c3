import type { CallError } from '@contract/define.ts';
import type { StayPlanRow, StayPlanView } from '@contract/stay-plans.ts';
import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { queryKeys } from '@renderer/lib/query-keys.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useQueryClient } from '@tanstack/react-query';
import type { MenuProps } from 'antd';
import { Check, Copy, GitCompareArrows, Pencil, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { type StaysAddress, useStaysAddress } from '../use-stays-address.ts';
import { otherVersions, overlappingPublished } from './versions.ts';

interface VersionActions {
  readonly items: NonNullable<MenuProps['items']>;
  readonly rename: (name: string) => void;
  /** The action that failed last, until it is dismissed. */
  readonly failed: CallError | null;
  /** It was published just now. */
  readonly done: boolean;
  readonly dismiss: () => void;
}

/** What can be done with a version: publish, compare, copy, rename, remove; then the other versions. */
export function useVersionActions(
  plan: StayPlanView,
  plans: readonly StayPlanRow[],
  onRename: () => void,
): VersionActions {
  const { t } = useTranslation('stays');
  const queryClient = useQueryClient();
  const { change } = useStaysAddress();
  const publish = useCommand(api.stayPlans.publish);
  const copy = useCommand(api.stayPlans.copy);
  const rename = useCommand(api.stayPlans.rename);
  const remove = useCommand(api.stayPlans.remove);
  const [done, setDone] = useState(false);
  const commands = [publish, copy, rename, remove];
  const { id, version, name, state } = plan;
  const others = otherVersions(plans, id);
  const replaced = overlappingPublished(plans, plan);
  const readList = () => queryClient.invalidateQueries({ queryKey: queryKeys.stayPlans() });
  const doPublish = () => {
    if (id === null) return;
    dismiss();
    publish.mutate({ id, version }, { onSuccess: () => setDone(true) });
  };
  const doCopy = () =>
    id !== null &&
    copy.mutate(
      { id, name: t('version.copyName', { name }).slice(0, 80) },
      { onSuccess: ({ id: made }) => void readList().then(() => change({ plan: made })) },
    );
  const doRemove = () =>
    id !== null &&
    remove.mutate(
      { id, version },
      { onSuccess: () => void readList().then(() => change({ plan: undefined })) },
    );
  const dismiss = () => {
    setDone(false);
    for (const command of commands) command.reset();
  };
  const actions = [
    ...(state === 'draft'
      ? [
          {
            key: 'publish',
            icon: <Send size={14} />,
            label: replaced ? t('version.publishInstead', { number: replaced.number }) : t('version.publish'),
            onClick: doPublish,
          },
        ]
      : []),
    { key: 'copy', icon: <Copy size={14} />, label: t('version.copy'), onClick: () => void doCopy() },
    { key: 'rename', icon: <Pencil size={14} />, label: t('version.rename'), onClick: onRename },
    {
      key: 'remove',
      icon: <Trash2 size={14} />,
      label: t('version.remove'),
      danger: true,
      onClick: () => void doRemove(),
    },
  ];
  const first = others[0];
  usePageCommands([
    ...(first
      ? [
          {
            id: 'plan-compare' as const,
            label: t('version.compareWith', { number: first.number, name: first.name }),
            choose: () => change({ with: first.id }),
          },
        ]
      : []),
    ...actions.map(({ key, label, onClick }) => ({
      id: `plan-version-${key}` as const,
      label: t('command.version', { action: label }),
      choose: onClick,
    })),
  ]);
  return {
    items: [...actions, ...versionEntries(plans, id, t, change)],
    rename: (typed) => id !== null && rename.mutate({ id, version, name: typed }),
    failed: commands.find(({ error }) => error !== null)?.error ?? null,
    done,
    dismiss,
  };
}

/** Menu of the other versions: to compare with one, or to go to one. */
function versionEntries(
  plans: readonly StayPlanRow[],
  id: string | null,
  t: TFunction<'stays'>,
  change: StaysAddress['change'],
): NonNullable<MenuProps['items']> {
  const others = otherVersions(plans, id);
  const entry = (plan: StayPlanRow) => `v${plan.number} ${plan.name} · ${t(`state.${plan.state}`)}`;
  const blank = <span style={{ display: 'inline-block', width: 14 }} />;
  const comparison = {
    key: 'compare',
    icon: <GitCompareArrows size={14} />,
    label: t('version.compare'),
    children: others.map((other) => ({
      key: `with-${other.id}`,
      label: entry(other),
      onClick: () => change({ with: other.id }),
    })),
  };
  return [
    ...(others.length > 0 ? [{ type: 'divider' as const }, comparison] : []),
    { type: 'divider' as const },
    ...plans
      .toSorted((a, b) => b.number - a.number)
      .map((each) => ({
        key: each.id,
        icon: each.id === id ? <Check size={14} /> : blank,
        label: entry(each),
        onClick: () => change({ plan: each.id }),
      })),
  ];
}
