import { commonDecisions } from '@domain/request/decision.ts';
import type { RequestDecision } from '@domain/request/request.ts';
import { Input, type InputRef, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './requests.module.css';
import type { RequestWords } from './use-request-words.ts';

interface DecisionBarProps {
  readonly decisions: readonly RequestDecision[];
  readonly isRefusing: boolean;
  readonly isBusy: boolean;
  readonly words: RequestWords;
  readonly onRefusing: (isRefusing: boolean) => void;
  readonly onDecide: (
    decision: RequestDecision,
    more?: { reason?: string; weight?: 'must' | 'valued' },
  ) => void;
}

const WEIGHTS = ['valued', 'must'] as const;

/** What can be decided for the chosen requests. A refusal asks for its reason first. */
export function DecisionBar(props: DecisionBarProps) {
  const { decisions, isRefusing, isBusy, words, onRefusing, onDecide } = props;
  const { t } = useTranslation('requests');
  const { t: common } = useTranslation();
  const [weight, setWeight] = useState<(typeof WEIGHTS)[number]>('valued');
  const [reason, setReason] = useState('');
  const possible = commonDecisions(decisions);
  if (isRefusing && possible.includes('refused')) {
    const refuse = () => {
      if (reason.trim() !== '') onDecide('refused', { reason: reason.trim() });
    };
    return (
      <div className={styles['refusal']}>
        <Input
          ref={focusOnce}
          value={reason}
          maxLength={200}
          placeholder={t('reasonHint')}
          aria-label={words.label('refusalReason')}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) refuse();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onRefusing(false);
          }}
          data-testid="requests:reason"
        />
        <Button
          tone="primary"
          isDisabled={reason.trim() === ''}
          isBusy={isBusy}
          onClick={refuse}
          testId="requests:refuse.submit"
        >
          {t('decide.refused')}
        </Button>
        <Button onClick={() => onRefusing(false)}>{common('cancel')}</Button>
      </div>
    );
  }
  if (possible.length === 0) return <p className={styles['note']}>{t('nothingCommon')}</p>;
  return (
    <>
      {possible.includes('accepted') ? (
        <>
          <Button
            tone="primary"
            isBusy={isBusy}
            onClick={() => onDecide('accepted', { weight })}
            tooltip={t('key', { key: 'A' })}
            testId="requests:decide.accepted"
          >
            {t('decide.accepted')}
          </Button>
          <Select
            style={{ width: 108 }}
            aria-label={words.label('weight')}
            value={weight}
            options={WEIGHTS.map((value) => ({ value, label: words.option('weight', value) }))}
            onChange={setWeight}
          />
        </>
      ) : null}
      {possible.includes('refused') ? (
        <Button
          onClick={() => onRefusing(true)}
          tooltip={t('key', { key: 'R' })}
          testId="requests:decide.refused"
        >
          {t('decide.refuse')}
        </Button>
      ) : null}
      {possible
        .filter((decision) => decision !== 'accepted' && decision !== 'refused')
        .toSorted((a, b) => Number(a === 'withdrawn') - Number(b === 'withdrawn'))
        .map((decision) => (
          <Button
            key={decision}
            tone={decision === 'withdrawn' ? 'quiet' : 'default'}
            onClick={() => onDecide(decision)}
            testId={`requests:decide.${decision}`}
          >
            {t(`decide.${decision as 'fulfilled'}`)}
          </Button>
        ))}
    </>
  );
}

/** The field takes the place of the button that was pressed, so it takes its focus too. */
const focusOnce = (field: InputRef | null) => field?.focus();
