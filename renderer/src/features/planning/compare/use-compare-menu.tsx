import type { PlanRow } from '@contract/plans.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import type { MenuProps } from 'antd';
import { Columns2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import { newestFirst, otherVersion } from './compare-versions.ts';
import { useVersionWords } from './version-words.ts';

/** Entry of the version menu that compares a saved plan with another version; with none it tells how one comes about. */
export function useCompareMenu(
  id: string | null,
  plans: readonly PlanRow[],
): NonNullable<MenuProps['items']> {
  const { t } = useTranslation('compare');
  const words = useVersionWords();
  const { change } = usePlanningAddress();
  const open = (other: string | null) =>
    change({
      plan: id ?? undefined,
      setup: undefined,
      ...(other === null ? { compare: 'split' } : { with: other }),
    });
  usePageCommands(
    id === null
      ? []
      : [{ id: 'plan-compare', label: t('command'), choose: () => open(otherVersion(plans, id)) }],
  );
  if (id === null) return [];
  const others = newestFirst(plans).filter((plan) => plan.id !== id);
  const entry = { key: 'compare', icon: <Columns2 size={14} /> };
  if (others.length === 0) return [{ ...entry, label: t('open'), onClick: () => open(null) }];
  return [
    {
      ...entry,
      label: t('openWith'),
      children: others.map((plan) => ({
        key: `compare ${plan.id}`,
        label: words(plan),
        onClick: () => open(plan.id),
      })),
    },
  ];
}
