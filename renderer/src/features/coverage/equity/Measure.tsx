import type { UNKNOWN_REASONS } from '@contract/equity.ts';
import type { ReachUnknownReason } from '@domain/reach/reach.ts';
import { NOT_APPLICABLE } from '@renderer/lib/format.ts';
import { useTranslation } from 'react-i18next';
import styles from './equity.module.css';

/** Reasons of the figures, and that no county was ever visited, so that nobody's wait is known. */
type Reason = (typeof UNKNOWN_REASONS)[number] | ReachUnknownReason | 'not-visited';

interface MeasureProps {
  readonly figure: { readonly value: number | null; readonly reason: Reason | null };
  readonly text: (value: number) => string;
}

/** A figure in words, or "-" and why it cannot be known. */
export function Measure({ figure: { value, reason }, text }: MeasureProps) {
  const { t } = useTranslation('equity');
  if (value !== null) return text(value);
  const why = reason === null ? '' : t(`unknown.${reason}`);
  return (
    <span className={styles['nothing']} title={why}>
      {NOT_APPLICABLE}
      <span className="visually-hidden"> {why}</span>
    </span>
  );
}
