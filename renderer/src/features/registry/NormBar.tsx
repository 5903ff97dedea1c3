import type { Format } from '@renderer/lib/format.ts';
import styles from './NormBar.module.css';

/** Worked-out figures of a caravan that have a yearly norm, with the field that holds it. */
export const NORM_OF: Readonly<Record<string, string>> = { daysOut: 'targetDays', driven_km: 'target_km' };

interface NormBarProps {
  readonly value: number;
  readonly norm: number;
  /** Where no header says it. */
  readonly unit?: string;
  readonly format: Format;
}

/** How far the year has come against its norm: a bar, and the figures that it stands for. */
export function NormBar({ value, norm, unit, format }: NormBarProps) {
  const share = norm > 0 ? Math.min(1, value / norm) : 0;
  return (
    <span className={styles['norm']}>
      <span className={styles['track']} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span>
        <b>{format.count(value)}</b> / {format.count(norm)}
        {unit ? `\u00a0${unit}` : null}
      </span>
    </span>
  );
}
