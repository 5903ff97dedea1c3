import type { RegistryWords } from '@contract/registry.ts';
import { REGISTER_TABLES, type RegisterId } from '@domain/registry/register-id.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { FactList } from '@renderer/ui/FactList.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { useTranslation } from 'react-i18next';

interface RecordUsesProps {
  readonly uses: readonly { readonly table: string; readonly count: number }[];
  readonly words: RegistryWords;
}

/** Tables that are not registers, with their words. */
const OTHER_TABLES = [
  'tour_record',
  'visit_record',
  'plan',
  'plan_tour',
  'plan_stop',
  'plan_omission',
  'stay_plan',
  'stay',
  'stay_omission',
  'stay_event',
  'disruption',
  'movement',
  'condition_report',
  'repair',
  'reservation',
  'stock_take',
  'stock_take_line',
  'custody_case',
  'maintenance_done',
  'spare_part_entry',
] as const;

/** Where a record is used: what names it keeps it from being deleted. */
export function RecordUses({ uses, words }: RecordUsesProps) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  if (uses.length === 0) return null;
  const nameOf = (table: string) => {
    const register = Object.entries(REGISTER_TABLES).find(([, name]) => name === table)?.[0];
    if (register !== undefined) return words.registers[register as RegisterId].name;
    const other = OTHER_TABLES.find((each) => each === table);
    return other === undefined ? table : t(`table.${other}`);
  };
  return (
    <InspectorSection title={t('uses.title')}>
      <FactList
        facts={uses.map(({ table, count }) => ({
          label: nameOf(table),
          value: t('uses.count', { count, shown: format.count(count) }),
        }))}
      />
    </InspectorSection>
  );
}
