import { ColumnChoice } from '@renderer/ui/ColumnChoice.tsx';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';

const GROUPS = ['none', 'caravan', 'date', 'county'] as const;

interface TableOptionsProps {
  readonly columns: readonly { readonly id: string; readonly header: string }[];
  readonly hidden: readonly string[];
}

/** How the visits stand together, and which columns they have; both are kept in the address. */
export function TableOptions({ columns, hidden }: TableOptionsProps) {
  const { t } = useTranslation('planning');
  const { search, change } = usePlanningAddress();
  return (
    <>
      <Select<(typeof GROUPS)[number]>
        style={{ width: 128 }}
        aria-label={t('grouping.label')}
        value={search.group ?? 'none'}
        options={GROUPS.map((value) => ({ value, label: t(`grouping.${value}`) }))}
        onChange={(value) => change({ group: value === 'none' ? undefined : value })}
        data-testid="planning:table.group"
      />
      <ColumnChoice
        columns={columns}
        hidden={hidden}
        testId="planning:columns"
        onChange={(next) => change({ hide: next.length === 0 ? undefined : [...next] })}
      />
    </>
  );
}
