import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { ReservationConflicts } from '@renderer/ui/ReservationConflicts.tsx';
import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './publish.module.css';
import type { Publishing } from './use-publish.ts';

interface PublishNoticeProps {
  readonly outcome: Publishing;
  readonly isBusy: boolean;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Says that a plan was published and what it promised, or lists every reservation that stands in its way. */
export function PublishNotice({ outcome, isBusy, onAgain, onClose }: PublishNoticeProps) {
  const { t } = useTranslation('reservations');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const close = <IconButton label={common('close')} icon={<X size={14} />} onClick={onClose} />;
  if (outcome.kind === 'done') {
    const { promises } = outcome;
    return (
      <div className={styles['done']} role="status" data-testid="planning:published">
        <CircleCheck size={16} aria-hidden="true" />
        <span>{promises === 0 ? t('publish.doneNone') : t('publish.done', { count: promises })}</span>
        {close}
      </div>
    );
  }
  const { conflicts } = outcome;
  return (
    <section
      className={styles['refused']}
      role="alert"
      aria-label={t('publish.refused', { count: conflicts.length })}
      data-testid="planning:publish.conflicts"
    >
      <header>
        <TriangleAlert size={16} aria-hidden="true" />
        <h2>{t('publish.refused', { count: conflicts.length })}</h2>
        {close}
      </header>
      <div className={styles['conflicts']}>
        <ReservationConflicts
          conflicts={conflicts}
          onOpen={({ id, start }) =>
            void navigate({ to: '/exhibits', search: { view: 'reservations', record: id, day: start } })
          }
        />
      </div>
      <footer>
        <p>{t('publish.still')}</p>
        <Button onClick={onAgain} isBusy={isBusy} testId="planning:publish.again">
          {t('publish.again')}
        </Button>
      </footer>
    </section>
  );
}
