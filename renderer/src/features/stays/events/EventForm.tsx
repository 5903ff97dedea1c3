import type { StayEventKind } from '@domain/stay/stay-event.ts';
import { api } from '@renderer/lib/client.ts';
import { matchesAny } from '@renderer/lib/pinyin-search.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { DateField } from '@renderer/ui/DateField.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { namedPopup } from '@renderer/ui/named-popup.tsx';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import edit from '../edit/edit.module.css';
import type { StayScene } from '../plan/use-stay-scene.ts';
import { useStaysAddress } from '../use-stays-address.ts';
import { eventInput, likelyStay, newEventDraft } from './event-draft.ts';

interface EventFormProps {
  readonly scene: StayScene;
  readonly kind: StayEventKind;
}

/** One more event. Once it is recorded, the stays that it hits are red at once. */
export function EventForm({ scene: { plan, selection, status }, kind }: EventFormProps) {
  const { t } = useTranslation('stays');
  const { change } = useStaysAddress();
  const selected = selection.kind === 'stay' ? selection.stay : null;
  const [draft, setDraft] = useState(() =>
    newEventDraft(kind, likelyStay(plan, selected, status.businessDate), status.businessDate),
  );
  const add = useCommand(api.stayEvents.add);
  const input = eventInput(kind, draft, plan);
  const setName = (id: string) => plan.sets.find((set) => set.id === id)?.name ?? '';
  return (
    <Inspector
      testId="stays:events.form"
      title={t(`events.kind.${kind}`)}
      subtitle={t(`events.means.${kind}`)}
      onClose={() => change({ event: undefined })}
      foot={
        <>
          <Button
            tone="primary"
            isDisabled={input === null || add.isPending}
            isBusy={add.isPending}
            onClick={() => input && add.mutate(input, { onSuccess: () => change({ event: undefined }) })}
            testId="stays:events.save"
          >
            {t('events.save')}
          </Button>
          <Button tone="quiet" onClick={() => change({ event: undefined })}>
            {t('events.cancel')}
          </Button>
        </>
      }
    >
      <InspectorSection>
        <div className={edit['form']}>
          <div className={edit['field']}>
            <span>{t(`events.about.${kind}`)}</span>
            <Select
              aria-label={t(`events.about.${kind}`)}
              value={draft.stayId}
              options={plan.stays.map(({ id, countyName, venueName, setId, open }) => ({
                value: id,
                label:
                  kind === 'venue-lost'
                    ? `${countyName} · ${venueName} · ${open}`
                    : `${setName(setId)} · ${countyName} · ${open}`,
                names: [countyName, venueName, setName(setId)],
              }))}
              showSearch={{ filterOption: (query, option) => matchesAny(option?.names ?? [], query) }}
              popupRender={namedPopup(t(`events.about.${kind}`))}
              popupMatchSelectWidth={320}
              onChange={(stayId: string) =>
                setDraft({
                  ...newEventDraft(
                    kind,
                    plan.stays.find(({ id }) => id === stayId) ?? null,
                    status.businessDate,
                  ),
                  reason: draft.reason,
                })
              }
            />
          </div>
          <div className={edit['field']}>
            <span>{t('events.start')}</span>
            <DateField
              label={t('events.start')}
              value={draft.start}
              onChange={(start) =>
                start && setDraft({ ...draft, start, end: draft.end < start ? start : draft.end })
              }
              testId="stays:events.start"
            />
          </div>
          <div className={edit['field']}>
            <span>{t(kind === 'late-handover' ? 'events.handedOver' : 'events.end')}</span>
            <DateField
              label={t(kind === 'late-handover' ? 'events.handedOver' : 'events.end')}
              value={draft.end}
              min={draft.start}
              onChange={(end) => end && setDraft({ ...draft, end })}
              testId="stays:events.until"
            />
          </div>
          <div className={edit['field']}>
            <span>{t('events.reason')}</span>
            <Input
              aria-label={t('events.reason')}
              maxLength={80}
              value={draft.reason}
              onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
              data-testid="stays:events.reason"
            />
          </div>
          {add.error ? <ErrorNotice error={add.error} onDismiss={add.reset} /> : null}
        </div>
      </InspectorSection>
    </Inspector>
  );
}
