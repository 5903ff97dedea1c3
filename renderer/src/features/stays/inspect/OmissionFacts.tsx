import type { StayExplanationView } from '@contract/stay-planning.ts';
import type { StayOmissionView, StayRemedyView } from '@contract/stay-plans.ts';
import { queries } from '@renderer/lib/queries.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { KeyCountyMark } from '@renderer/ui/Tag.tsx';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CountyLink } from '../CountyLink.tsx';
import { remedyEdits } from '../edit/remedy-edits.ts';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { stayIds } from '../stay-source.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import styles from './inspect.module.css';

interface OmissionFactsProps {
  readonly scene: StayScene;
  readonly omission: StayOmissionView;
  readonly onClose: () => void;
}

/** Why a county has no stay: the reason, what each set says, and what would let it in. */
export function OmissionFacts({ scene, omission, onClose }: OmissionFactsProps) {
  const { t } = useTranslation('stays');
  const { change } = useStaysAddress();
  const { words, editing, source } = scene;
  const explanation = useQuery(queries.stayExplanation(stayIds(source), omission.countyCode));
  const remedies = explanation.data?.remedies ?? (omission.remedy === null ? [] : [omission.remedy]);
  return (
    <Inspector
      testId="stays:inspector"
      title={<CountyLink code={omission.countyCode} name={omission.countyName} />}
      marks={omission.isKeyCounty ? <KeyCountyMark /> : null}
      subtitle={[omission.prefectureName, t('omission.mark')].filter(Boolean).join(' · ')}
      onClose={onClose}
      {...(editing.canEdit
        ? {
            foot: (
              <Button
                onClick={() =>
                  change({
                    panel: 'add',
                    addCounty: omission.countyCode,
                    addSet: undefined,
                    addDay: undefined,
                  })
                }
                testId="stays:omission.add"
              >
                {t('add.byHand')}
              </Button>
            ),
          }
        : {})}
    >
      <InspectorSection title={t('omission.why')}>
        <p className={styles['reason']}>{words.reason(omission.code)}</p>
        <p className={styles['quiet']}>
          {omission.lastStay === null ? t('why.never') : t('omission.lastStay', { day: omission.lastStay })}
        </p>
      </InspectorSection>
      {scene.plan.kind === 'relay' ? (
        <InspectorSection title={t('omission.what')}>
          {remedies.length === 0 ? (
            explanation.isPending ? (
              <Skeleton lines={2} />
            ) : explanation.data ? (
              <p className={styles['quiet']}>{t('omission.noRemedy')}</p>
            ) : null
          ) : (
            <ul className={styles['remedies']}>
              {remedies.map((remedy) => (
                <Remedy key={JSON.stringify(remedy)} scene={scene} omission={omission} remedy={remedy} />
              ))}
            </ul>
          )}
          {editing.error ? <ErrorNotice error={editing.error} onDismiss={editing.dismiss} /> : null}
        </InspectorSection>
      ) : null}
      <BySet scene={scene} explanation={explanation} />
    </Inspector>
  );
}

interface BySetProps {
  readonly scene: StayScene;
  readonly explanation: UseQueryResult<StayExplanationView>;
}

/** What each set says; nothing when none has anything to say. */
function BySet({ scene: { plan, words }, explanation }: BySetProps) {
  const { t } = useTranslation('stays');
  const setName = (id: string) => plan.sets.find((set) => set.id === id)?.name ?? id;
  if (explanation.data?.refusals.length === 0) return null;
  return (
    <InspectorSection title={t('omission.bySet')}>
      {explanation.error ? (
        <ErrorNotice error={explanation.error} onRetry={() => void explanation.refetch()} />
      ) : explanation.data ? (
        <>
          <table className={styles['refusals']}>
            <tbody>
              {explanation.data.refusals.map(({ setId, code }) => (
                <tr key={setId}>
                  <th scope="row">{setName(setId)}</th>
                  <td>{words.reason(code)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <Skeleton lines={4} />
      )}
    </InspectorSection>
  );
}

interface RemedyProps {
  readonly scene: StayScene;
  readonly omission: StayOmissionView;
  readonly remedy: StayRemedyView;
}

/** A change that would let the county in; made by one click where it is a change of the plan. */
function Remedy({ scene: { plan, editing, words }, omission, remedy }: RemedyProps) {
  const { t } = useTranslation('stays');
  const { select } = useStaysAddress();
  const edits = remedyEdits(plan, omission.countyCode, remedy);
  return (
    <li>
      <span>{words.remedy(remedy)}</span>
      <small>{t('omission.gain', { points: remedy.gain })}</small>
      {edits !== null && editing.canEdit ? (
        <Button
          isBusy={editing.isPending}
          onClick={() =>
            editing.edit(edits, (after) =>
              select({ stay: after.stays.find(({ countyCode }) => countyCode === omission.countyCode)?.id }),
            )
          }
          testId="stays:remedy.apply"
        >
          {t('omission.apply')}
        </Button>
      ) : null}
    </li>
  );
}
