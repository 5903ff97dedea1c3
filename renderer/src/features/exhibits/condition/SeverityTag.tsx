import type { Severity } from '@domain/exhibit/condition.ts';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/Tag.tsx';

const TONES = { well: 'good', minor: 'warn', major: 'warn', unusable: 'bad', missing: 'bad' } as const;

/** How an exhibit was found, as a word. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const { t } = useTranslation('conditions');
  return <Tag tone={TONES[severity]}>{t(`severity.${severity}`)}</Tag>;
}
