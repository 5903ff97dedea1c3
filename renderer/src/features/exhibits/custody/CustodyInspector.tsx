import type { CustodyView } from '@contract/custody.ts';
import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Attachments } from '../../../ui/attachments/Attachments.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { SampleMark, Tag } from '../../../ui/Tag.tsx';
import styles from '../form.module.css';
import { FormField } from '../FormField.tsx';
import { ReturnPlace } from './ReturnPlace.tsx';
import { CustodyForm } from './CustodyForm.tsx';
import { draftOf } from './custody-draft.ts';
import { CUSTODY_TONES } from './use-custody-columns.tsx';

/** One case: what it is about, its papers, and what can be done with it now. */
export function CustodyInspector({
  custody,
  onClose,
}: {
  readonly custody: CustodyView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('custody');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return (
      <CustodyForm
        custody={custody}
        initial={draftOf(custody)}
        onDone={() => setEditing(false)}
        onCancel={() => setEditing(false)}
      />
    );
  const papers = [custody.paperNumber, custody.paperDate].filter(Boolean).join(' · ');
  return (
    <Inspector
      title={`${t(`kind.${custody.kind}`)} ${custody.number}`}
      subtitle={custody.counterpartName}
      marks={
        <>
          <Tag tone={CUSTODY_TONES[custody.state]}>{t(`state.${custody.state}`)}</Tag>{' '}
          {custody.isSample ? <SampleMark /> : null}
        </>
      }
      onClose={onClose}
      foot={
        custody.state === 'asked' ? (
          <Button onClick={() => setEditing(true)} testId="exhibits:custody.edit">
            {common('edit')}
          </Button>
        ) : null
      }
      testId="exhibits:custody.inspector"
    >
      <InspectorSection>
        <FactList
          facts={[
            {
              label: t('column.things'),
              value: custody.setName || custody.exhibitNames.join(common('listSeparator')),
            },
            { label: t('column.county'), value: custody.countyName || '-' },
            {
              label: t('days'),
              value:
                custody.end === null
                  ? format.isoDay(custody.start)
                  : `${format.isoDay(custody.start)} – ${format.isoDay(custody.end)}`,
            },
            { label: t('column.paper'), value: papers || '-' },
            { label: t('note'), value: custody.note || '-' },
          ]}
        />
      </InspectorSection>
      <Attachments table="custody_case" recordId={custody.id} />
      {custody.next.length > 0 ? (
        <InspectorSection title={t('next')}>
          <NextSteps key={custody.state} custody={custody} />
        </InspectorSection>
      ) : null}
    </Inspector>
  );
}

/** Each step in its button; a hand-over asks who gives and who takes. */
function NextSteps({ custody }: { readonly custody: CustodyView }) {
  const { t } = useTranslation('custody');
  const { data: status } = useQuery(queries.workspaceStatus());
  const [day, setDay] = useState<string | null>(null);
  const [handedOverBy, setHandedOverBy] = useState('');
  const [receivedBy, setReceivedBy] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const change = useCommand(api.custody.setState);
  const on = day ?? status?.businessDate ?? null;
  const isHandOver = custody.next.some((state) => state === 'under-way' || state === 'ended');
  const isSigned = handedOverBy.trim() !== '' && receivedBy.trim() !== '';
  const go = (state: CustodyView['state']) => {
    if (on === null) return;
    const names =
      isHandOver && isSigned ? { handedOverBy, receivedBy, to } : { handedOverBy: '-', receivedBy: '-', to };
    change.mutate({ id: custody.id, version: custody.version, state, on, ...names });
  };
  const signature = (label: string, value: string, set: (value: string) => void, testId: string) => (
    <FormField label={label} isRequired>
      <Input
        aria-label={label}
        value={value}
        maxLength={40}
        onChange={(event) => set(event.target.value)}
        data-testid={testId}
      />
    </FormField>
  );
  return (
    <div className={styles['form']}>
      {change.error ? <ErrorNotice error={change.error} /> : null}
      {isHandOver ? (
        <>
          <FormField label={t('on')} isRequired>
            <DateField label={t('on')} value={on} max={status?.businessDate} onChange={setDay} />
          </FormField>
          <div className={styles['pair']}>
            {signature(t('handedOverBy'), handedOverBy, setHandedOverBy, 'exhibits:custody.handedOverBy')}
            {signature(t('receivedBy'), receivedBy, setReceivedBy, 'exhibits:custody.receivedBy')}
          </div>
          {custody.returnPlaces.length > 0 ? (
            <ReturnPlace places={custody.returnPlaces} value={to} onChange={setTo} />
          ) : null}
        </>
      ) : null}
      <div className={styles['actions']}>
        {custody.next.map((state, index) => (
          <Button
            key={state}
            tone={index === 0 ? 'primary' : 'default'}
            isBusy={change.isPending}
            isDisabled={(state === 'under-way' || state === 'ended') && !isSigned}
            onClick={() => go(state)}
            testId={`exhibits:custody.${state}`}
          >
            {t(`go.${state}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
