import type { OutreachEntry } from '@contract/county-outreach.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Skeleton } from '@renderer/ui/Skeleton.tsx';
import { KeyCountyMark, SampleMark, Tag } from '@renderer/ui/Tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from './inspect.module.css';

interface CountyPaneProps {
  readonly countyCode: string;
  readonly onClose: () => void;
}

/** All that came and will come to a county: stays and days of caravans together. */
export function CountyPane({ countyCode, onClose }: CountyPaneProps) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  const { data: county, error, refetch } = useQuery(queries.countyOutreach(countyCode));
  if (error || !county) {
    return (
      <Inspector testId="stays:county" title={t('county.title')} onClose={onClose}>
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
      </Inspector>
    );
  }
  const isComing = ({ kind }: OutreachEntry) => kind === 'planned-stay' || kind === 'planned-visits';
  const parts = [
    { name: 'coming', entries: county.entries.filter(isComing).toReversed() },
    { name: 'past', entries: county.entries.filter((entry) => !isComing(entry)) },
  ] as const;
  return (
    <Inspector
      testId="stays:county"
      title={county.countyName}
      marks={county.isKeyCounty ? <KeyCountyMark /> : null}
      subtitle={[county.prefectureName, t('county.subtitle')].filter(Boolean).join(' · ')}
      onClose={onClose}
    >
      <InspectorSection>
        <FactList
          facts={[
            { label: t('county.people'), value: format.count(county.people) },
            {
              label: t('county.venues'),
              value:
                county.venues.length === 0
                  ? t('county.noVenue')
                  : county.venues
                      .map(({ name, area_m2 }) =>
                        area_m2 === null ? name : t('county.venue', { name, area: format.count(area_m2) }),
                      )
                      .join(t('separator')),
            },
          ]}
        />
      </InspectorSection>
      {parts.map(({ name, entries }) => (
        <InspectorSection key={name} title={t(`county.${name}`, { count: entries.length })}>
          {entries.length === 0 ? (
            <p className={styles['quiet']}>{t(`county.nothing.${name}`)}</p>
          ) : (
            <ol className={styles['entries']} data-testid={`stays:county.${name}`}>
              {entries.map((entry) => (
                <li key={entryKey(entry)} data-kind={entry.kind}>
                  <Entry entry={entry} />
                </li>
              ))}
            </ol>
          )}
        </InspectorSection>
      ))}
    </Inspector>
  );
}

const entryKey = (entry: OutreachEntry) =>
  entry.kind === 'past-stay' || entry.kind === 'planned-stay'
    ? `${entry.kind} ${entry.id}`
    : `${entry.kind} ${entry.date} ${entry.caravanName}`;

function Entry({ entry }: { readonly entry: OutreachEntry }) {
  const { t } = useTranslation('stays');
  const format = useFormat();
  switch (entry.kind) {
    case 'past-stay':
      return (
        <>
          <b>
            {entry.start}
            {entry.end === null ? t('county.openEnd') : ` – ${entry.end}`}
          </b>
          <span>
            {t('county.stay')} · {[entry.setName, entry.edition, entry.venueName].filter(Boolean).join(' · ')}{' '}
            {entry.isSample ? <SampleMark /> : null}
          </span>
          <small>
            {t('county.figures', {
              days: format.count(entry.openDays),
              people: format.count(entry.attendance),
            })}
          </small>
        </>
      );
    case 'planned-stay':
      return (
        <>
          <b>
            {entry.start} – {entry.end}
          </b>
          <span>
            {t('county.stay')} · {entry.setName} · {entry.venueName}
          </span>
          <small>
            {t('county.plan', { name: entry.planName, count: entry.openDays })}{' '}
            <Tag tone={entry.isPublished ? 'good' : 'neutral'}>
              {t(entry.isPublished ? 'state.published' : 'state.draft')}
            </Tag>
          </small>
        </>
      );
    case 'past-visits':
    case 'planned-visits':
      return (
        <>
          <b>{entry.date}</b>
          <span>
            {t('county.visits', { count: entry.siteNames.length })} · {entry.caravanName}
          </span>
          <small>
            {entry.siteNames.join(t('separator'))}
            {entry.kind === 'past-visits'
              ? ` · ${t('county.attendance', { people: format.count(entry.attendance) })}`
              : ''}
          </small>
        </>
      );
  }
}
