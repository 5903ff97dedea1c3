import type { ReactNode } from 'react';
import styles from './RunPanel.module.css';

export interface RunFigure {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: string;
  /** What follows the figure in small: its unit, or of how many. */
  readonly small?: string;
  readonly testId?: string;
}

interface RunPanelProps {
  readonly title: string;
  readonly hint: string;
  /** Share that is done, 0 … 1. */
  readonly done: number;
  /** Of the best so far. */
  readonly figures: readonly RunFigure[];
  /** Below the figures; in their place while there are none. */
  readonly note?: ReactNode;
  /** More of the run, and last a `footer` with the way out. */
  readonly children: ReactNode;
  readonly testId: string;
}

/** A run under way: how far it is, and what it has so far. */
export function RunPanel({ title, hint, done, figures, note, children, testId }: RunPanelProps) {
  return (
    <section className={styles['run']} aria-label={title} data-testid={testId}>
      <header>
        <h1 aria-live="polite">{title}</h1>
        <p>{hint}</p>
      </header>
      <div
        className={styles['bar']}
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(done * 100)}
      >
        <i style={{ width: `${done * 100}%` }} />
      </div>
      <div>
        <dl className={styles['figures']} aria-live="off">
          {figures.map(({ key, label, value, small, testId: figureTestId }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd data-testid={figureTestId}>
                {value}
                {small === undefined ? null : <small>{small}</small>}
              </dd>
            </div>
          ))}
        </dl>
        {note ? <p className={styles['note']}>{note}</p> : null}
      </div>
      {children}
    </section>
  );
}
