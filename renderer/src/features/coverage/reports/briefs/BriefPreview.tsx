import type { BriefContent, BriefPhoto } from '@domain/brief/brief.ts';
import { NOT_APPLICABLE } from '@renderer/lib/format.ts';
import { useTranslation } from 'react-i18next';
import reports from '../reports.module.css';
import { MarkedText } from './MarkedText.tsx';
import styles from './briefs.module.css';

interface BriefPreviewProps {
  readonly content: BriefContent;
  readonly photos: readonly BriefPhoto[];
}

/** A brief as it will stand in the Word file, gaps marked. */
export function BriefPreview({ content, photos }: BriefPreviewProps) {
  const { t } = useTranslation('briefs');
  const { title, about, sections, notes, frame, closing } = content;
  return (
    // Scrolls, so the keyboard must be able to get there.
    <section className={reports['desk']} aria-label={t('preview')} tabIndex={0} data-testid="briefs:preview">
      <article className={`${reports['sheet'] ?? ''} ${styles['sheet'] ?? ''}`} lang={content.language}>
        <h1>{title}</h1>
        <p className={reports['about']}>{about}</p>
        {sections.map(({ heading, paragraphs, hasFigures }) => (
          <section key={heading}>
            {heading === '' ? null : <h2>{heading}</h2>}
            {paragraphs.map((text) => (
              <p key={text} className={styles['body']}>
                <MarkedText text={text} />
              </p>
            ))}
            {hasFigures ? (
              <>
                <FigureTable figures={content.figures} />
                {notes.map((note) => (
                  <p key={note} className={reports['note']}>
                    {note}
                  </p>
                ))}
              </>
            ) : null}
          </section>
        ))}
        {photos.length > 0 ? (
          <ul className={styles['photos']} data-count={photos.length}>
            {photos.map(({ sha256, caption }) => (
              <li key={sha256}>
                <img src={`/thumbnail/${sha256}`} alt={caption} decoding="async" />
                <span>{caption}</span>
              </li>
            ))}
          </ul>
        ) : null}
        <div className={styles['frame']}>
          <strong>{frame.title}</strong>
          {frame.prompts.map((prompt) => (
            <p key={prompt}>
              <MarkedText text={prompt} />
            </p>
          ))}
        </div>
        <p className={styles['closing']}>
          <MarkedText text={closing} />
        </p>
      </article>
    </section>
  );
}

function FigureTable({ figures }: { readonly figures: BriefContent['figures'] }) {
  const { t } = useTranslation('briefs');
  const hasBefore = figures.some(({ before }) => before !== null);
  return (
    <table className={styles['figures']}>
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          <th scope="col" className={reports['number']}>
            {hasBefore ? t('now') : t('value')}
          </th>
          {hasBefore ? (
            <th scope="col" className={reports['number']}>
              {t('before')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ name, value, before }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className={reports['number']}>{value}</td>
            {hasBefore ? <td className={reports['number']}>{before ?? NOT_APPLICABLE}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
