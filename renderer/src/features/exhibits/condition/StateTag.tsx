import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/Tag.tsx';
import styles from '../exhibit-form.module.css';
import type { ExhibitStateWord } from './exhibit-state.ts';

const TONES = {
  waiting: 'warn',
  'at-workshop': 'warn',
  overdue: 'bad',
  missing: 'bad',
  settled: 'neutral',
  retired: 'neutral',
} as const;

/** Whether an exhibit can go out, and why not. */
export function StateTag({ state }: { readonly state: ExhibitStateWord }) {
  const { t } = useTranslation('conditions');
  // What is as it should be stays quiet, so that the exceptions are seen.
  if (state === 'available') return <span className={styles['quiet']}>{t('state.available')}</span>;
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}
