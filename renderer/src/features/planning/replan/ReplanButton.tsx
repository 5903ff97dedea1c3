import { isRepairable } from '@domain/plan/violation.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Dropdown } from 'antd';
import { ChevronDown, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { selectedDay, selectedTour } from '../selection.ts';
import { type ReplanChoice, replanChoices } from './replan-choices.ts';
import styles from './replan.module.css';
import { useReplan } from './use-replan.ts';
import { lockedVisits } from './visit-lock.ts';

interface ReplanButtonProps {
  readonly scene: PlanScene;
  /** Of the button in the top bar, which keys and the palette speak of: opens the set-up of another plan. */
  readonly onSetUp?: () => void;
  /** Something else on the screen is what to do first. */
  readonly isQuiet?: boolean;
}

/** Plans again from this plan: all of it or a part; says how much is locked, and what went wrong. */
export function ReplanButton({ scene, onSetUp, isQuiet = false }: ReplanButtonProps) {
  const { t } = useTranslation('planning');
  const { source, plan, locks } = scene;
  const { replan, isPending, error } = useReplan(source, plan);
  const note = useChoiceNotes(scene);
  const count = lockedVisits(plan, locks);
  const [isOpen, setOpen] = useState(false);
  const choices = replanChoices(scene);
  const items = choices.map((choice) => ({
    key: choice.kind,
    disabled: !choice.isPossible,
    label: (
      <span className={styles['choice']} data-testid={`planning:replan.${choice.kind}`}>
        {t(`replanFrom.choice.${choice.kind}`)}
        <small>{note(choice)}</small>
      </span>
    ),
    onClick: () => replan(choice.only),
  }));
  const isMain = onSetUp !== undefined;
  const ownCommands = [
    { id: 'plan-run' as const, label: t('replan'), choose: () => setOpen(true) },
    { id: 'plan-set-up' as const, label: t('replanFrom.setUp'), choose: () => onSetUp?.() },
    ...choices
      .filter(({ isPossible }) => isPossible)
      .map(({ kind, only }) => ({
        id: `plan-replan-${kind}` as const,
        label: t('command.replan', { choice: t(`replanFrom.choice.${kind}`) }),
        choose: () => replan(only),
      })),
  ];
  usePageCommands(isMain ? ownCommands : []);
  const hint = {
    key: 'hint',
    disabled: true,
    label: (
      <span className={styles['hint']}>
        {count > 0 ? t('replanFrom.hintLocked', { count }) : t('replanFrom.hint')}
        {source.kind === 'job' ? ` ${t('replanFrom.hintUnsaved')}` : null}
      </span>
    ),
  };
  const divider = { type: 'divider' as const };
  const setUp = {
    key: 'set-up',
    label: <span data-testid="planning:replan.setUp">{t('replanFrom.setUp')}</span>,
    onClick: () => onSetUp?.(),
  };
  return (
    <span className={styles['replan']}>
      <Dropdown
        // The hint speaks of the choices above it, not of another plan.
        menu={{ items: isMain ? [...items, hint, divider, setUp] : [...items, divider, hint] }}
        destroyOnHidden
        trigger={['click']}
        open={isOpen}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- who opened it by a key goes on with the keys inside it
        autoFocus
        onOpenChange={setOpen}
      >
        <span>
          <Button
            icon={<RefreshCw size={13} aria-hidden="true" />}
            tone={isMain && !isQuiet && source.kind === 'plan' ? 'primary' : 'default'}
            isBusy={isPending}
            testId={isMain ? 'planning:replan' : 'planning:replanFrom'}
          >
            {t(isMain ? 'replan' : 'replanFrom.action')} <ChevronDown size={13} aria-hidden="true" />
          </Button>
        </span>
      </Dropdown>
      {error ? (
        <div className={styles['error']}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
    </span>
  );
}

/** What a choice would change here, or what it lacks. */
function useChoiceNotes({ plan, selection, violations }: PlanScene): (choice: ReplanChoice) => string {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return ({ kind, isPossible }) => {
    switch (kind) {
      case 'all':
        return t('replanFrom.note.all');
      case 'days':
        return isPossible ? format.day(selectedDay(selection)) : t('replanFrom.note.noDay');
      case 'caravans':
        return selectedTour(selection)?.caravanName ?? t('replanFrom.note.noCaravan');
      case 'gaps':
        return isPossible
          ? t('replanFrom.note.gaps', { count: plan.omissions.length })
          : t('replanFrom.note.noGaps');
      case 'repair':
        return isPossible
          ? t('replanFrom.note.repair', { count: violations.filter(isRepairable).length })
          : t('replanFrom.note.noRepair');
    }
  };
}
