import type { DisruptionInput } from '@contract/disruptions.ts';
import type { DisruptionKind } from '@domain/disruption/disruption.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../result/use-plan-scene.ts';
import { usePlanningAddress } from '../use-planning-search.ts';
import { draftOf, inputOf, type TypedDraft, typedWith, withoutTargets, withTyped } from './event-draft.ts';
import { EventFields } from './EventFields.tsx';
import { HitsAhead } from './HitsAhead.tsx';
import { useHitsAhead } from './use-event-reach.ts';

interface EventFormProps {
  readonly scene: PlanScene;
  readonly kind: DisruptionKind;
  readonly notice: ReactNode;
  readonly isPending: boolean;
  readonly onRecord: (input: DisruptionInput, isRepair: boolean) => void;
}

/**
 * One more event. What is not typed follows the selection, so that a bar or a stop can be picked on board and map while
 * the form is open; what the event hits stands below before it is recorded.
 */
export function EventForm({ scene, kind, notice, isPending, onRecord }: EventFormProps) {
  const { t } = useTranslation('events');
  const { change } = usePlanningAddress();
  const { plan, selection, status, caravans } = scene;
  const [typed, setTyped] = useState<TypedDraft>({});
  const [seen, setSeen] = useState(selection);
  if (seen !== selection) {
    setSeen(selection);
    // The last thing picked counts, wherever it was picked.
    if (selection.kind !== 'none') setTyped(withoutTargets(typed));
  }
  const draft = withTyped(draftOf(selection, plan, status.businessDate), typed);
  const input = inputOf(kind, draft);
  const hits = useHitsAhead(input, plan, caravans);
  const canRepair = hits?.some(({ isBlocking }) => isBlocking) ?? false;
  const isDisabled = input === null || isPending;
  const record = (isRepair: boolean) => {
    if (input !== null) onRecord(input, isRepair);
  };
  return (
    <Inspector
      testId="planning:events.panel"
      title={t('record')}
      subtitle={t('pick')}
      onClose={() => change({ event: undefined })}
      foot={
        <>
          <Button
            tone="primary"
            onClick={() => record(canRepair)}
            isDisabled={isDisabled}
            isBusy={isPending}
            testId="planning:events.save"
          >
            {t(canRepair ? 'saveAndRepair' : 'save')}
          </Button>
          {canRepair ? (
            <Button onClick={() => record(false)} isDisabled={isDisabled} testId="planning:events.saveOnly">
              {t('saveOnly')}
            </Button>
          ) : null}
          <Button tone="quiet" onClick={() => change({ event: 'list' })} isDisabled={isPending}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <InspectorSection>
        <EventFields
          scene={scene}
          kind={kind}
          draft={draft}
          isPending={isPending}
          onChange={(changes) => setTyped(typedWith(typed, draft, changes))}
        />
        {notice}
      </InspectorSection>
      <InspectorSection title={t('ahead.title')}>
        <HitsAhead plan={plan} hits={input === null ? null : hits} />
      </InspectorSection>
    </Inspector>
  );
}
