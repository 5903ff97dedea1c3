import styles from './CaravanMark.module.css';

/** Swatch in the colour of a caravan; stands before its name, never alone. */
export function CaravanMark({ colourIndex }: { readonly colourIndex: number }) {
  return (
    <i
      className={styles['mark']}
      style={{ background: `var(--caravan-${colourIndex % 8})` }}
      aria-hidden="true"
    />
  );
}
