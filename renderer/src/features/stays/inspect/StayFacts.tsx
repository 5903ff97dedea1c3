import type { PlannedStayView } from '@contract/stay-plans.ts';
import { daysBetween } from '@domain/calendar/dates.ts';
import { phaseSpans } from '@domain/stay/phases.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { LockButton } from '@renderer/ui/LockButton.tsx';
import { EstimateMark, KeyCountyMark } from '@renderer/ui/Tag.tsx';
import { useTranslation } from 'react-i18next';
import { CountyLink } from '../CountyLink.tsx';
import { barOf, focusWhenDrawn, nameOf } from '../board/focus-stay.ts';
import { stayBeside } from '../board/stay-moves.ts';
import { StayForm } from '../edit/StayForm.tsx';
import { PapersMenu } from '../papers/PapersMenu.tsx';
import type { StayScene } from '../plan/use-stay-scene.ts';
import styles from './inspect.module.css';
import { ViolationList } from './ViolationList.tsx';

interface StayFactsProps {
  readonly scene: StayScene;
  readonly stay: PlannedStayView;
  readonly onClose: () => void;
}

/** Where the keyboard goes on without a board: the table of stays, else the work as a whole. */
const TABLE = '#work [role="grid"]';
const WORK = '#work';

/** A stay: its days phase by phase, where it comes from, why it is there, what it breaks, what can be changed. */
export function StayFacts({ scene, stay, onClose }: StayFactsProps) {
  const { t } = useTranslation('stays');
  const { t: papers } = useTranslation('stayPapers');
  const format = useFormat();
  const { plan, editing, broken, words } = scene;
  const violations = broken.get(stay.id) ?? [];
  const remove = () => {
    const next = stayBeside(plan, stay);
    editing.edit([{ kind: 'remove', stayId: stay.id }], () => {
      onClose();
      // The button goes with the inspector: on the board the keyboard goes to what stands beside, elsewhere to the work.
      focusWhenDrawn(document, [...(next ? [barOf(next.id)] : []), nameOf(stay.setId), TABLE, WORK]);
    });
  };
  return (
    <Inspector
      testId="stays:inspector"
      title={<CountyLink code={stay.countyCode} name={stay.countyName} />}
      marks={stay.isKeyCounty ? <KeyCountyMark /> : null}
      subtitle={[stay.prefectureName, stay.venueName].filter(Boolean).join(' · ')}
      onClose={onClose}
      {...(editing.canEdit
        ? {
            foot: (
              <Button
                tone="danger"
                isDisabled={editing.isPending}
                onClick={remove}
                testId="stays:stay.remove"
              >
                {t('edit.remove')}
              </Button>
            ),
          }
        : {})}
    >
      {violations.length > 0 ? (
        <InspectorSection title={t('violations.title', { count: violations.length })}>
          <ViolationList violations={violations} words={words} />
        </InspectorSection>
      ) : null}
      <InspectorSection title={t('facts.phases')}>
        <table className={styles['phases']}>
          <tbody>
            {phaseSpans(stay).map(({ phase, start, end }) => (
              <tr key={phase} data-phase={phase}>
                <th scope="row">{words.phase(phase)}</th>
                <td>{format.isoDay(start)}</td>
                <td>{format.isoDay(end)}</td>
                <td>{t('days', { count: daysBetween(start, end) + 1 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </InspectorSection>
      <InspectorSection title={t('facts.title')}>
        <Facts scene={scene} stay={stay} />
      </InspectorSection>
      {plan.id === null ? null : (
        <InspectorSection title={papers('title')}>
          <PapersMenu planId={plan.id} stay={stay} />
        </InspectorSection>
      )}
      <InspectorSection title={t('lock.title')}>
        <Locks scene={scene} stay={stay} />
      </InspectorSection>
      <InspectorSection title={t('edit.title')}>
        {editing.canEdit ? (
          <StayForm key={`${stay.open}${stay.close}${stay.setId}${stay.venueId}`} scene={scene} stay={stay} />
        ) : (
          <p className={styles['quiet']}>{t(plan.id === null ? 'edit.saveFirst' : 'edit.published')}</p>
        )}
      </InspectorSection>
    </Inspector>
  );
}

/** Which set, from where, who builds and carries it, and why it goes there. */
function Facts({ scene: { plan, colourOf }, stay }: Pick<StayFactsProps, 'scene' | 'stay'>) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const set = plan.sets.find(({ id }) => id === stay.setId);
  const why = [
    stay.lastStay === null
      ? t('why.never')
      : t('why.waited', { age: format.age(daysBetween(stay.lastStay, stay.open)), day: stay.lastStay }),
    stay.isKeyCounty ? t('why.key') : '',
    plan.pins.some(({ countyCode }) => countyCode === stay.countyCode) ? t('why.pinned') : '',
  ].filter(Boolean);
  return (
    <FactList
      facts={[
        {
          label: t('facts.set'),
          value: (
            <>
              <CaravanMark colourIndex={colourOf.get(stay.setId) ?? 0} /> {set?.name}
            </>
          ),
          note: [set?.theme, set?.edition].filter(Boolean).join(' · '),
        },
        {
          label: t('facts.openDays'),
          value: t('days', { count: stay.openDays }),
          note: t('facts.openNote'),
        },
        {
          label: t('facts.from'),
          value: stay.fromName,
          note: (
            <>
              {format.km(stay.haul_m)} <EstimateMark />
            </>
          ),
        },
        { label: t('facts.crew'), value: set?.crewName ?? t('facts.noCrew') },
        { label: t('facts.carrier'), value: set?.carrierName ?? t('facts.noCarrier') },
        { label: t('facts.why'), value: why.join(t('separator')) },
      ]}
    />
  );
}

const GRADES = ['set', 'dates'] as const;

/** What of a stay a new run must keep, as switches. */
function Locks({ scene: { editing }, stay }: Pick<StayFactsProps, 'scene' | 'stay'>) {
  const { t } = useTranslation('stays');
  if (!editing.canEdit) {
    const { set, dates } = stay.lock;
    return (
      <p className={styles['quiet']}>
        {set && dates
          ? t('lock.held.both')
          : set
            ? t('lock.held.set')
            : dates
              ? t('lock.held.dates')
              : t('lock.none')}
      </p>
    );
  }
  return (
    <span className={styles['locks']} role="group" aria-label={t('lock.title')}>
      {GRADES.map((grade) => (
        <LockButton
          key={grade}
          state={stay.lock[grade]}
          words={t(`lock.short.${grade}`)}
          title={t(stay.lock[grade] ? `lock.release.${grade}` : `lock.set.${grade}`)}
          onClick={() =>
            editing.edit([{ kind: 'lock', stayIds: [stay.id], lock: { [grade]: !stay.lock[grade] } }])
          }
          testId={`stays:lock.${grade}`}
        />
      ))}
    </span>
  );
}
