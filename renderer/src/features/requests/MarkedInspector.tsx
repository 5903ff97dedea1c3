import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { FateTag } from './FateTag.tsx';
import type { RequestRow } from './request-rows.ts';
import styles from './requests.module.css';
import type { Decisions } from './use-decisions.ts';
import type { RequestWords } from './use-request-words.ts';

interface MarkedInspectorProps {
  readonly requests: readonly RequestRow[];
  readonly words: RequestWords;
  readonly decisions: Decisions;
  readonly onClose: () => void;
}

/** Several requests at once: which they are, and what can be decided for all of them. */
export function MarkedInspector({ requests, words, decisions, onClose }: MarkedInspectorProps) {
  const { t } = useTranslation('requests');
  const promised = requests.flatMap(({ fate, siteId }) => (fate === 'accepted' && siteId ? [siteId] : []));
  return (
    <Inspector
      title={t('marked', { count: requests.length })}
      onClose={onClose}
      testId="requests:marked"
      foot={
        <>
          <DecisionBar
            decisions={requests.map(({ decision }) => decision)}
            isRefusing={decisions.isRefusing}
            isBusy={decisions.isBusy}
            words={words}
            onRefusing={decisions.setRefusing}
            onDecide={(decision, more) =>
              decisions.decide(
                requests.map(({ id }) => id),
                decision,
                more,
              )
            }
          />
          {promised.length > 0 && !decisions.isRefusing ? (
            <Link to="/plan" search={{ sites: [...new Set(promised)] }} data-testid="requests:toPlan">
              {t('toPlanMany', { count: new Set(promised).size })}
            </Link>
          ) : null}
        </>
      }
    >
      {decisions.error ? (
        <InspectorSection>
          <ErrorNotice error={decisions.error} />
        </InspectorSection>
      ) : null}
      <InspectorSection>
        <ul className={styles['offers']}>
          {requests.map((request) => (
            <li key={request.id} className={styles['markedLine']}>
              <span className={styles['offerName']}>
                {request.requester}
                <small>{request.number}</small>
              </span>
              <FateTag fate={request.fate} words={words} />
            </li>
          ))}
        </ul>
      </InspectorSection>
    </Inspector>
  );
}
