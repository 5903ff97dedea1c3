import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import styles from './Inspector.module.css';

interface InspectorProps {
  readonly title: ReactNode;
  /** One muted line: where it is, what kind, its code. */
  readonly subtitle?: ReactNode;
  /** Marks behind the title, e.g. SampleMark. */
  readonly marks?: ReactNode;
  readonly onClose?: () => void;
  /** Buttons that stay in sight at the bottom. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
  readonly testId?: string;
}

/** Answers for the selection: what is this, why is it here, what can I do. */
export function Inspector({ title, subtitle, marks, onClose, foot, children, testId }: InspectorProps) {
  const { t } = useTranslation();
  return (
    <aside className={styles['inspector']} aria-label={t('inspector')} data-testid={testId}>
      <header className={styles['head']}>
        <div className={styles['names']}>
          <h2>
            {title} {marks}
          </h2>
          {subtitle ? <p className={styles['subtitle']}>{subtitle}</p> : null}
        </div>
        {onClose ? <IconButton label={t('close')} icon={<X size={16} />} onClick={onClose} /> : null}
      </header>
      {/* Scrolls, so the keyboard must be able to get there. */}
      <section className={styles['body']} aria-label={t('inspector')} tabIndex={0}>
        {children}
      </section>
      {foot ? <footer className={styles['foot']}>{foot}</footer> : null}
    </aside>
  );
}

/** Part of an inspector under a hairline. */
export function InspectorSection({
  title,
  mark,
  end,
  children,
}: {
  readonly title?: string;
  /** Stands before the title, e.g. CaravanMark. */
  readonly mark?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['section']} aria-label={title}>
      {title ? (
        <h3 className={styles['sectionTitle']}>
          {mark}
          {title}
          {end ? <span className={styles['sectionEnd']}>{end}</span> : null}
        </h3>
      ) : null}
      {children}
    </section>
  );
}
