import { EARTHLY_BRANCHES, type MarketRule } from '@domain/calendar/market-rule.ts';
import type { FieldValue } from '@domain/registry/field.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';

interface MarketFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
}

const KINDS = ['solar-tail', 'lunar-tail', 'weekday', 'branch', 'daily'] as const;
type Kind = (typeof KINDS)[number];
/** Name of the list of each kind; a daily market has none. */
const LIST_OF = {
  'solar-tail': 'digits',
  'lunar-tail': 'digits',
  weekday: 'weekdays',
  branch: 'branches',
} as const;

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Days on which a market is held: how they are told, and which they are. */
export function MarketField({ id, label, value, onChange }: MarketFieldProps) {
  const { t } = useTranslation('registry');
  const format = useFormat();
  const rule: Readonly<Record<string, FieldValue>> | null =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, FieldValue>>)
      : null;
  const kind = KINDS.find((each) => each === rule?.['kind']) ?? null;
  const listName = kind === null || kind === 'daily' ? null : LIST_OF[kind];
  const chosen = listName === null ? [] : rule?.[listName];
  const optionsOf: Readonly<Record<MarketRule['kind'], readonly { value: number; label: string }[]>> = {
    'solar-tail': numbers(0, 9).map((digit) => ({ value: digit, label: String(digit) })),
    'lunar-tail': numbers(0, 9).map((digit) => ({ value: digit, label: String(digit) })),
    weekday: numbers(1, 7).map((day) => ({ value: day, label: format.weekday(day) })),
    branch: EARTHLY_BRANCHES.map((name, branch) => ({ value: branch, label: name })),
    daily: [],
  };
  const choose = (next: Kind | undefined) => {
    if (next === undefined) onChange(null);
    else onChange(next === 'daily' ? { kind: next } : { kind: next, [LIST_OF[next]]: [] });
  };
  return (
    <div className={styles['pair']} role="group" aria-label={label}>
      <Select<Kind>
        id={id}
        allowClear
        aria-label={t('market.kind')}
        placeholder={t('market.none')}
        value={kind}
        options={KINDS.map((each) => ({ value: each, label: t(`market.kinds.${each}`) }))}
        onChange={choose}
      />
      {kind !== null && listName !== null ? (
        <Select
          mode="multiple"
          aria-label={t('market.days')}
          placeholder={t('market.days')}
          value={Array.isArray(chosen) ? chosen.map(Number) : []}
          options={[...optionsOf[kind]]}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(list: number[]) => onChange({ kind, [listName]: list.toSorted((a, b) => a - b) })}
        />
      ) : null}
    </div>
  );
}
