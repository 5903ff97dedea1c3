import { GAP } from '@domain/brief/brief.ts';
import styles from './briefs.module.css';

const GAPS = new RegExp(`(${GAP.open}[^${GAP.close}]*${GAP.close})`, 'u');

/** A text in which what a person has to write is set apart. */
export function MarkedText({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(GAPS).map((part) => {
    at += part.length;
    if (!part.startsWith(GAP.open)) return part;
    return (
      <mark key={at} className={styles['gap']}>
        {part}
      </mark>
    );
  });
}
