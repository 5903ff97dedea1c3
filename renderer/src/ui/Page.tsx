import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  /** Name of the page for screen readers; shown only where a toolbar does not already say it. */
  readonly title: string;
  readonly children: ReactNode;
  readonly testId?: string;
}

/** Fills the work area; its parts scroll, the page does not. */
export function Page({ title, children, testId }: PageProps) {
  return (
    <main className={styles['page']} aria-label={title} data-testid={testId}>
      {children}
    </main>
  );
}

interface ToolbarProps {
  readonly title?: string;
  /** 2 for a part of a page under a toolbar with the title of the page. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  readonly end?: ReactNode;
}

/** Row of 44 px at the top of a page: title, filters, counts on the left, actions on the right. */
export function Toolbar({ title, level = 1, children, end }: ToolbarProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles['toolbar']}>
      {title ? <Heading className={styles['title']}>{title}</Heading> : null}
      {children}
      {end ? <div className={styles['end']}>{end}</div> : null}
    </div>
  );
}

/** Rectangle with its own heading, divided from its neighbours by hairlines, not by boxes. */
export function Panel({
  title,
  note,
  end,
  children,
}: {
  readonly title?: string;
  readonly note?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['panel']} aria-label={title}>
      {title ? (
        <header className={styles['panelHead']}>
          <h2>{title}</h2>
          {note ? <span className={styles['note']}>{note}</span> : null}
          {end ? <div className={styles['end']}>{end}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
