import { BRIEF_RECORD_TABLES, type BriefRecord } from '@domain/brief/brief.ts';
import { queries } from '@renderer/lib/queries.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { AttachmentFold, AttachmentToggle } from '@renderer/ui/attachments/AttachmentFold.tsx';
import { Button } from '@renderer/ui/Button.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './record.module.css';

/** Records that are listed before the rest is asked for. */
const FIRST = 5;

interface OutreachLine {
  readonly id: string;
  readonly date: string;
  readonly name: string;
  readonly figure: string;
}

interface OutreachLinesProps {
  readonly of: Exclude<BriefRecord, 'stay'>;
  /** Newest first. */
  readonly lines: readonly OutreachLine[];
  /** Asks for the rest. */
  readonly allLabel: string;
  readonly testId: string;
}

/** Recorded visits or days out, each with its photos and papers and the way to a brief of it. */
export function OutreachLines({ of, lines, allLabel, testId }: OutreachLinesProps) {
  const { t: briefs } = useTranslation('briefs');
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const table = BRIEF_RECORD_TABLES[of];
  const shown = showsAll ? lines : lines.slice(0, FIRST);
  const { data: counts } = useQuery(
    queries.attachmentCounts(
      table,
      shown.map(({ id }) => id),
    ),
  );
  return (
    <>
      <ul className={styles['visits']} data-testid={testId}>
        {shown.map(({ id, date, name, figure }) => (
          <li key={id}>
            <span>{format.isoDay(date)}</span>
            <span className={styles['name']} title={name}>
              {name}
            </span>
            <AttachmentToggle
              name={`${format.isoDay(date)} ${name}`}
              count={counts?.[id] ?? 0}
              isOpen={open === id}
              onToggle={() => setOpen(open === id ? null : id)}
            />
            <span className={styles['figure']}>{figure}</span>
            <Link
              to="/coverage"
              search={{ view: 'reports', brief: 'news', of, record: id }}
              title={briefs('make')}
            >
              {briefs('kind.news')}
            </Link>
            {open === id ? (
              <div className={styles['fold']}>
                <AttachmentFold table={table} recordId={id} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {lines.length > shown.length ? (
        <Button tone="link" onClick={() => setShowsAll(true)}>
          {allLabel}
        </Button>
      ) : null}
    </>
  );
}
