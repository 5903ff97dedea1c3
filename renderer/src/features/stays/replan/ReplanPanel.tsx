import { isRepairable } from '@domain/stay/stay-violation.ts';
import type { StayReplanOnlyInput } from '@contract/stay-planning.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { enterStaySetupOf } from '../setup/setup-store.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import styles from './replan.module.css';
import { useReplanStays } from './use-replan-stays.ts';

const CHOICES = ['repair', 'gaps', 'sets', 'all'] as const;
type Choice = (typeof CHOICES)[number];

/** Which part of the plan may change in a new run; what is locked stays in any case. */
export function ReplanPanel({ scene }: { readonly scene: StayScene }) {
  const { t } = useTranslation('stays');
  const { select, change } = useStaysAddress();
  const { plan, selection } = scene;
  const repairable = plan.violations.filter(isRepairable).length;
  // An exchange is one schedule: its dates are agreed, and who goes where is found as a whole.
  const isExchange = plan.kind === 'exchange';
  const choices = isExchange ? (['all'] as const) : CHOICES;
  const [choice, setChoice] = useState<Choice>(firstChoice(plan, repairable));
  const [setIds, setSetIds] = useState<readonly string[]>(
    selection.kind === 'stay' ? [selection.stay.setId] : [],
  );
  const { replan, isPending, error } = useReplanStays(plan);
  const locked = plan.stays.filter(({ lock }) => lock.set || lock.dates).length;
  const only: StayReplanOnlyInput | undefined =
    choice === 'all'
      ? undefined
      : choice === 'sets'
        ? { kind: 'sets', setIds: [...setIds] }
        : { kind: choice };
  const isPossible = {
    repair: repairable > 0,
    gaps: plan.omissions.length > 0,
    sets: setIds.length > 0,
    all: true,
  };
  const notes: Readonly<Record<Choice, string>> = {
    repair: t('replan.note.repair', { count: repairable }),
    gaps: t('replan.note.gaps', { count: plan.omissions.length }),
    sets: t('replan.note.sets', { count: setIds.length }),
    all: isExchange ? t('replan.note.exchange') : t('replan.note.all'),
  };
  return (
    <Inspector
      testId="stays:replan"
      title={t('replan.title')}
      subtitle={t('replan.subtitle')}
      onClose={() => select({})}
      foot={
        <Button
          tone="primary"
          icon={<RefreshCw size={13} aria-hidden="true" />}
          isDisabled={!isPossible[choice]}
          isBusy={isPending}
          onClick={() => replan(only)}
          testId="stays:replan.start"
        >
          {t('replan.start')}
        </Button>
      }
    >
      <InspectorSection>
        <fieldset className={styles['choices']}>
          <legend className="visually-hidden">{t('replan.title')}</legend>
          {choices.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="replan"
                checked={choice === each}
                onChange={() => setChoice(each)}
                data-testid={`stays:replan.${each}`}
              />
              <span>
                {t(`replan.choice.${each}`)}
                <small>{notes[each]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {choice === 'sets' ? <SetTicks sets={plan.sets} chosen={setIds} onChange={setSetIds} /> : null}
        <p className={styles['quiet']}>{t('replan.locked', { count: locked })}</p>
        {error ? <ErrorNotice error={error} /> : null}
      </InspectorSection>
      <InspectorSection title={t('replan.otherwise')}>
        <p className={styles['quiet']}>{t('replan.setUpHint')}</p>
        <Button
          onClick={() => {
            enterStaySetupOf(plan);
            change({ plan: undefined, panel: undefined, setup: true });
          }}
          testId="stays:replan.setUp"
        >
          {t('replan.setUp')}
        </Button>
      </InspectorSection>
    </Inspector>
  );
}

function firstChoice({ kind, omissions }: StayScene['plan'], repairable: number): Choice {
  if (kind === 'exchange') return 'all';
  if (repairable > 0) return 'repair';
  return omissions.length > 0 ? 'gaps' : 'all';
}

interface SetTicksProps {
  readonly sets: StayScene['plan']['sets'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Whose stays may change. */
function SetTicks({ sets, chosen, onChange }: SetTicksProps) {
  const { t } = useTranslation('stays');
  return (
    <fieldset className={styles['sets']}>
      <legend className="visually-hidden">{t('replan.choice.sets')}</legend>
      {sets.map(({ id, name }, index) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          <CaravanMark colourIndex={index} /> {name}
        </label>
      ))}
    </fieldset>
  );
}
