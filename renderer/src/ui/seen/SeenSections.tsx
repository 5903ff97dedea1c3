import type { SeenReport } from '@contract/seen.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asCallError } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../Button.tsx';
import { ErrorNotice } from '../ErrorNotice.tsx';
import { InspectorSection } from '../Inspector.tsx';
import styles from './SeenSections.module.css';

/** Lines of a list before the rest is asked for. */
const FIRST = 5;

/** Themes and exhibits that were shown at a site, latest first. `title` names it where several stand below each other. */
export function SeenAtSite({ siteId, title }: { readonly siteId: string; readonly title?: string }) {
  const { t } = useTranslation('seen');
  const { data, error } = useQuery(queries.seenAtSite(siteId));
  return <SeenSection title={title ?? t('here')} seen={data} error={error} testId="seen:site" />;
}

/** The same of all sites of a county together. */
export function SeenInCounty({
  countyCode,
  title,
}: {
  readonly countyCode: string;
  readonly title?: string;
}) {
  const { t } = useTranslation('seen');
  const { data, error } = useQuery(queries.seenInCounty(countyCode));
  return <SeenSection title={title ?? t('county')} seen={data} error={error} testId="seen:county" />;
}

interface SeenSectionProps {
  readonly title: string;
  readonly seen: SeenReport | undefined;
  readonly error: Error | null;
  readonly testId: string;
}

function SeenSection({ title, seen, error, testId }: SeenSectionProps) {
  const { t } = useTranslation('seen');
  if (error)
    return (
      <InspectorSection title={title}>
        <ErrorNotice error={asCallError(error)} />
      </InspectorSection>
    );
  if (!seen) return null;
  const isEmpty = seen.exhibits.length === 0;
  return (
    <InspectorSection title={title} end={t('visits', { count: seen.visits })}>
      <div className={styles['seen']} data-testid={testId}>
        {isEmpty ? <p>{seen.visits === 0 ? t('neverVisited') : t('nothingKnown')}</p> : null}
        <SeenList
          title={t('themes')}
          lines={seen.themes.map((theme) => ({ ...theme, id: theme.name, note: '' }))}
        />
        <SeenList
          title={t('exhibits')}
          lines={seen.exhibits.map((exhibit) => ({ ...exhibit, note: exhibit.theme }))}
        />
      </div>
    </InspectorSection>
  );
}

interface SeenLine {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly lastDay: string;
  readonly times: number;
}

function SeenList({ title, lines }: { readonly title: string; readonly lines: readonly SeenLine[] }) {
  const { t } = useTranslation('seen');
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  if (lines.length === 0) return null;
  const shown = showsAll ? lines : lines.slice(0, FIRST);
  return (
    <section aria-label={title}>
      <h4 className={styles['title']}>{t('countOf', { title, count: lines.length })}</h4>
      <ul className={styles['lines']}>
        {shown.map(({ id, name, note, lastDay, times }) => (
          <li key={id}>
            <span className={styles['day']}>{format.isoDay(lastDay)}</span>
            <span>
              {name}
              {note === '' ? null : <small>{note}</small>}
            </span>
            <span className={styles['times']}>{t('times', { count: times })}</span>
          </li>
        ))}
      </ul>
      {lines.length > shown.length ? (
        <Button tone="link" onClick={() => setShowsAll(true)}>
          {t('all', { count: lines.length })}
        </Button>
      ) : null}
    </section>
  );
}
