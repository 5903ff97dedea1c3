import type { ReactNode, Ref } from 'react';
import { NAME_PX } from './board-size.ts';
import styles from './drag.module.css';

interface DragLayerProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly isActive: boolean;
  readonly children: ReactNode;
}

/** Lies over the cells; while something is dragged nothing below it answers to the pointer. */
export function DragLayer({ ref, isActive, children }: DragLayerProps) {
  return (
    <div
      ref={ref}
      className={styles['layer']}
      style={{ left: NAME_PX }}
      data-active={isActive}
      aria-hidden="true"
    >
      {children}
    </div>
  );
}
