import { masked } from '@domain/registry/mask.ts';
import type { FieldValue } from '@domain/registry/field.ts';
import { Link } from '@tanstack/react-router';
import { Eye, EyeOff, Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { SampleMark } from '../../ui/Tag.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { FateTag } from './FateTag.tsx';
import { RequestMatchList } from './RequestMatchList.tsx';
import { type RequestRow, textsOf } from './request-rows.ts';
import { wantedWords } from './wanted-words.ts';
import { useRequestChanges } from './use-request-changes.ts';
import type { Decisions } from './use-decisions.ts';
import type { RequestWords } from './use-request-words.ts';

interface RequestInspectorProps {
  readonly request: RequestRow;
  readonly names: Readonly<Record<string, string>>;
  readonly words: RequestWords;
  readonly decisions: Decisions;
  readonly onEdit: () => void;
  readonly onClose: () => void;
  /** History of the record, from another feature. */
  readonly renderHistory: (id: string) => ReactNode;
}

/** One request: what is asked, what there is to answer it with, what to decide. */
export function RequestInspector(props: RequestInspectorProps) {
  const { request, names, words, decisions, onEdit, onClose, renderHistory } = props;
  const { t } = useTranslation('requests');
  const { t: common } = useTranslation();
  const [showsContact, setShowsContact] = useState(false);
  const change = useRequestChanges();
  const isOpen = request.fate === 'received' || request.fate === 'accepted';
  const failure = decisions.error ?? change.error;
  const take = (changes: Record<string, FieldValue>) => change.mutate({ id: request.id, changes });
  return (
    <Inspector
      title={request.requester}
      marks={request.isSample ? <SampleMark /> : null}
      subtitle={
        <>
          {request.number} · {names[request.countyCode] ?? request.countyCode}{' '}
          <FateTag fate={request.fate} words={words} />
        </>
      }
      onClose={onClose}
      testId="requests:inspector"
      foot={
        <>
          <DecisionBar
            key={request.id}
            decisions={[request.decision]}
            isRefusing={decisions.isRefusing}
            isBusy={decisions.isBusy}
            words={words}
            onRefusing={decisions.setRefusing}
            onDecide={(decision, more) => decisions.decide([request.id], decision, more)}
          />
          {decisions.isRefusing ? null : (
            <>
              {request.fate === 'accepted' && request.siteId !== null ? (
                <Link to="/plan" search={{ sites: [request.siteId] }} data-testid="requests:toPlan">
                  {t('toPlan')}
                </Link>
              ) : null}
            </>
          )}
        </>
      }
    >
      {failure ? (
        <InspectorSection>
          <ErrorNotice error={failure} />
        </InspectorSection>
      ) : null}
      <InspectorSection
        title={t('asked')}
        end={
          <>
            <IconButton
              label={showsContact ? t('hideContact') : t('showContact')}
              icon={showsContact ? <EyeOff size={14} /> : <Eye size={14} />}
              isPressed={showsContact}
              onClick={() => setShowsContact(!showsContact)}
              testId="requests:contact"
            />
            <IconButton
              label={common('edit')}
              icon={<Pencil size={14} />}
              onClick={onEdit}
              testId="requests:edit"
            />
          </>
        }
      >
        <Asked request={request} names={names} words={words} showsContact={showsContact} />
      </InspectorSection>
      {isOpen ? (
        <RequestMatchList
          request={request}
          words={words}
          onTakeSite={(siteId) => take({ siteId })}
          onTakeService={(serviceId) =>
            take({ serviceIds: [...textsOf(request.values['serviceIds']), serviceId] })
          }
        />
      ) : null}
      {renderHistory(request.id)}
    </Inspector>
  );
}

type AskedProps = Pick<RequestInspectorProps, 'request' | 'names' | 'words'> & {
  readonly showsContact: boolean;
};

function Asked({ request, names, words, showsContact }: AskedProps) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const { values } = request;
  const text = (field: string) => {
    const value = values[field];
    return typeof value === 'string' ? value : '';
  };
  const list = (field: string) =>
    textsOf(values[field])
      .map((entry) => names[entry] ?? entry)
      .join(t('separator'));
  const contact = [text('contactName'), text('contactPhone')].filter((part) => part !== '');
  const facts: readonly (Fact | null)[] = [
    request.siteId === null ? null : fact(words, 'siteId', names[request.siteId] ?? request.siteId),
    {
      label: t('wanted'),
      value: wantedWords(t, request, format.isoDay) || t('anyDay'),
    },
    list('serviceIds') === '' ? null : fact(words, 'serviceIds', list('serviceIds')),
    list('themes') === '' ? null : fact(words, 'themes', list('themes')),
    list('exhibits') === '' ? null : fact(words, 'exhibits', list('exhibits')),
    request.attendance === null
      ? null
      : fact(words, 'attendance', `${format.count(request.attendance)} ${words.unit('attendance')}`),
    fact(words, 'receivedOn', format.isoDay(request.receivedOn)),
    request.waitedDays === null
      ? null
      : fact(words, 'waitedDays', `${format.count(request.waitedDays)} ${words.unit('waitedDays')}`),
    request.decision === 'accepted' ? fact(words, 'weight', words.option('weight', text('weight'))) : null,
    text('decidedOn') === '' ? null : fact(words, 'decidedOn', format.isoDay(text('decidedOn'))),
    text('refusalReason') === '' ? null : fact(words, 'refusalReason', text('refusalReason')),
    contact.length === 0
      ? null
      : {
          label: words.label('contactName'),
          value: contact.map((part) => (showsContact ? part : masked(part))).join(' '),
        },
    text('note') === '' ? null : fact(words, 'note', text('note')),
  ];
  return <FactList facts={facts.filter((each) => each !== null)} />;
}

const fact = (words: RequestWords, field: string, value: string): Fact => ({
  label: words.label(field),
  value,
});
