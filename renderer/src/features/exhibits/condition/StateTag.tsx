import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/Tag.tsx';
import type { ExhibitStateWord } from './exhibit-state.ts';

const TONES = {
  available: 'good',
  waiting: 'warn',
  'at-workshop': 'warn',
  overdue: 'bad',
  missing: 'bad',
  retired: 'neutral',
} as const;

/** Whether an exhibit can go out, and why not. */
export function StateTag({ state }: { readonly state: ExhibitStateWord }) {
  const { t } = useTranslation('conditions');
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
