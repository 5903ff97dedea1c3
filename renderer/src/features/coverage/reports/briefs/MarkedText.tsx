import { GAP } from '@domain/brief/brief.ts';
import styles from './briefs.module.css';

const GAPS = new RegExp(`(${GAP.open}[^${GAP.close}]*${GAP.close})`, 'u');

/** A text in which what a person has to write is set apart. */
export function MarkedText({ text }: { readonly text: string }) {
  return text.split(GAPS).map((part, index) =>
    part.startsWith(GAP.open) ? (
      // Parts of a text never move.
      <mark key={String(index)} className={styles['gap']}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
