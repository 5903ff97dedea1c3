import type { RequestMatches } from '@contract/requests.ts';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useFormat } from '../../lib/use-format.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { InspectorSection } from '../../ui/Inspector.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DayStrip } from './DayStrip.tsx';
import type { RequestRow } from './request-rows.ts';
import { textsOf } from './request-rows.ts';
import styles from './requests.module.css';
import type { RequestWords } from './use-request-words.ts';

interface RequestMatchListProps {
  readonly request: RequestRow;
  readonly words: RequestWords;
  readonly onTakeSite: (siteId: string) => void;
  readonly onTakeService: (serviceId: string) => void;
}

/** What there is to answer a request with; a click puts it into the request. */
export function RequestMatchList({ request, words, onTakeSite, onTakeService }: RequestMatchListProps) {
  const { t } = useTranslation('requests');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(queries.requestMatches(request.id));
  if (error) return <ErrorNotice error={asCallError(error)} />;
  if (!data) return <Skeleton lines={6} />;
  const taken = textsOf(request.values['serviceIds']);
  const reason = (each: RequestMatches['services'][number]['reasons'][number]) => {
    if (each.kind === 'theme') return t('reason.theme', { word: each.word });
    if (each.kind === 'audience')
      return t('reason.audience', { audience: words.option('audiences', each.audience) });
    return t('reason.asked');
  };
  const free = data.days.filter(({ obstacle }) => obstacle === null).length;
  return (
    <>
      <InspectorSection title={t('match.days')} end={t('match.freeOf', { free, all: data.days.length })}>
        <DayStrip days={data.days} />
        {data.unpublishedYears.map((year) => (
          <p key={year} className={styles['note']}>
            {t('match.unpublished', { year })}
          </p>
        ))}
      </InspectorSection>
      {request.siteId === null ? (
        <InspectorSection title={t('match.sites')} end={format.count(data.sites.length)}>
          <Offers
            entries={data.sites.map(({ id, name, kind, isNamed, lastVisit }) => ({
              id,
              name,
              note: [
                common(`siteKind.${kind}`),
                isNamed ? t('reason.named') : null,
                lastVisit === null
                  ? t('reason.neverVisited')
                  : t('reason.lastVisit', { day: format.isoDay(lastVisit) }),
              ]
                .filter(Boolean)
                .join(' · '),
              isTaken: false,
            }))}
            take={t('match.takeSite')}
            onTake={onTakeSite}
            empty={t('match.noSites')}
          />
        </InspectorSection>
      ) : null}
      <InspectorSection title={t('match.services')} end={format.count(data.services.length)}>
        <Offers
          entries={data.services.map(({ id, name, reasons }) => ({
            id,
            name,
            note: reasons.map(reason).join(' · '),
            isTaken: taken.includes(id),
          }))}
          take={t('match.takeService')}
          onTake={onTakeService}
          empty={t('match.noServices')}
        />
      </InspectorSection>
      <InspectorSection title={t('match.sets')} end={format.count(data.sets.length)}>
        {data.sets.length === 0 ? <p className={styles['note']}>{t('match.noSets')}</p> : null}
        <ul className={styles['offers']}>
          {data.sets.map((set) => (
            <li key={set.id}>
              <span className={styles['offerName']}>
                {set.name}
                <small>
                  {[
                    set.isStationed
                      ? t('reason.stationed')
                      : set.caravans.length > 0
                        ? set.caravans.join(t('separator'))
                        : t('reason.noCaravan'),
                    t('reason.exhibits', {
                      words: set.words.join(t('separator')),
                      count: set.exhibits.length,
                      names: set.exhibits.slice(0, 3).join(t('separator')),
                    }),
                  ].join(' · ')}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </InspectorSection>
    </>
  );
}

interface OffersProps {
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly note: string;
    readonly isTaken: boolean;
  }[];
  readonly take: string;
  readonly onTake: (id: string) => void;
  readonly empty: string;
}

function Offers({ entries, take, onTake, empty }: OffersProps): ReactNode {
  const { t } = useTranslation('requests');
  if (entries.length === 0) return <p className={styles['note']}>{empty}</p>;
  return (
    <ul className={styles['offers']}>
      {entries.map(({ id, name, note, isTaken }) => (
        <li key={id}>
          <button
            type="button"
            className={styles['offer']}
            disabled={isTaken}
            title={isTaken ? t('match.taken', { name }) : take}
            onClick={() => onTake(id)}
            data-testid="requests:offer"
          >
            <span className={styles['offerName']}>
              {name}
              <small>{note}</small>
            </span>
            {isTaken ? null : <Plus size={14} aria-hidden="true" />}
          </button>
        </li>
      ))}
    </ul>
  );
}
