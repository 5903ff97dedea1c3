import type { RepairState } from '@domain/exhibit/repair.ts';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/Tag.tsx';

const TONES = { waiting: 'warn', 'at-workshop': 'neutral', overdue: 'bad', closed: 'good' } as const;

export function RepairStateTag({ state }: { readonly state: RepairState }) {
  const { t } = useTranslation('conditions');
  return <Tag tone={TONES[state]}>{t(`repairs.state.${state}`)}</Tag>;
}
