import type { PlanConflict } from '@contract/reservations.ts';
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
  readonly onTake: (conflicts: readonly PlanConflict[], toCaravanId: string) => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Says that a plan was published and what it promised, or lists every reservation that stands in its way. */
export function PublishNotice({ outcome, isBusy, onTake, onAgain, onClose }: PublishNoticeProps) {
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
  if (outcome.kind === 'clear') {
    return (
      <div className={styles['done']} role="status" data-testid="planning:publish.clear">
        <CircleCheck size={16} aria-hidden="true" />
        <span>{t('publish.clear')}</span>
        <Button tone="primary" onClick={onAgain} isBusy={isBusy} testId="planning:publish.again">
          {t('publish.now')}
        </Button>
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
          isBusy={isBusy}
          onTake={({ id }, { members }) => onTake(members, id)}
          adviceOf={({ members }) => {
            const caravans = freeElsewhere(members).join(common('listSeparator'));
            return caravans === '' ? null : t('publish.elsewhere', { caravans });
          }}
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

/** Names of the caravans outside the plan that are free on all of the days. */
const freeElsewhere = ([first, ...others]: readonly PlanConflict[]): readonly string[] =>
  (first?.elsewhere ?? [])
    .filter(({ id }) => others.every(({ elsewhere }) => elsewhere.some((other) => other.id === id)))
    .map(({ name }) => name);
