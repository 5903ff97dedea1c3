import type { MeasureId } from '@domain/equity/measures.ts';
import styles from './equity.module.css';
import { useEquityWording } from './use-equity-wording.ts';

/** Opens the definition of a measure. */
export type Explain = (measure: MeasureId) => void;

interface MeasureNameProps {
  readonly id: MeasureId;
  /** Where it has another name than in the definitions. */
  readonly children?: string;
  readonly onExplain: Explain;
}

/** Name of a measure that leads to its definition. */
export function MeasureName({ id, children, onExplain }: MeasureNameProps) {
  const { name, definition } = useEquityWording().measures[id];
  return (
    <button type="button" className={styles['name']} title={definition} onClick={() => onExplain(id)}>
      {children ?? name}
    </button>
  );
}
