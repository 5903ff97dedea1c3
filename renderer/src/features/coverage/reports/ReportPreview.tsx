import type { ReportContent, ReportPart, ReportTable } from '@domain/statistics/report-content.ts';
import { reportCellText } from '@domain/statistics/report-text.ts';
import { Chart } from '@renderer/ui/chart/Chart.tsx';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PartExport } from './PartExport.tsx';
import { ReportMap } from './ReportMap.tsx';
import type { ReportSource } from './report-source.ts';
import styles from './reports.module.css';
import { useSingleStop } from './use-single-stop.ts';

/** Rows of a table that the preview shows; files have all. */
const MOST_ROWS = 60;

interface ReportPreviewProps {
  readonly report: ReportSource;
  readonly content: ReportContent;
  readonly isOld: boolean;
}

/** A report as it will be printed, on a sheet that scrolls. */
export function ReportPreview({ report, content, isOld }: ReportPreviewProps) {
  const { t } = useTranslation('statistics');
  const { title, about, sections } = content;
  const numbers = partNumbers(content);
  const desk = useRef<HTMLElement>(null);
  const keys = useId();
  useSingleStop(desk);
  return (
    // Scrolls, so the keyboard must be able to get there.
    <section
      ref={desk}
      className={styles['desk']}
      aria-label={t('preview')}
      aria-describedby={keys}
      tabIndex={0}
      data-old={isOld}
      data-testid="statistics:preview"
    >
      <p id={keys} className={styles['keys']}>
        {t('previewKeys')}
      </p>
      <article className={styles['sheet']} lang={content.language}>
        <h1>{title}</h1>
        <p className={styles['about']}>{about}</p>
        {sections.map(({ block, heading, parts }) => (
          <section key={block} aria-label={heading}>
            {heading === '' ? null : <h2>{heading}</h2>}
            {parts.map((part, index) => (
              <Part
                // Parts of a block have no other name, and their order is what they are.
                key={`${block}-${String(index)}`}
                part={part}
                content={content}
                report={report}
                isOld={isOld}
                number={numbers.get(part) ?? 0}
              />
            ))}
          </section>
        ))}
      </article>
    </section>
  );
}

/** Place of each table among the tables, and of each picture among the pictures. */
function partNumbers({ sections }: ReportContent): ReadonlyMap<ReportPart, number> {
  const numbers = new Map<ReportPart, number>();
  const counts = { table: 0, picture: 0 };
  for (const part of sections.flatMap(({ parts }) => parts)) {
    if (part.kind !== 'table' && part.kind !== 'picture') continue;
    numbers.set(part, counts[part.kind]);
    counts[part.kind] += 1;
  }
  return numbers;
}

interface PartProps {
  readonly part: ReportPart;
  readonly content: ReportContent;
  readonly report: ReportSource;
  readonly isOld: boolean;
  readonly number: number;
}

function Part({ part, content, report, isOld, number }: PartProps) {
  const { t } = useTranslation('statistics');
  switch (part.kind) {
    case 'text':
      return part.paragraphs.map((text) => <p key={text}>{text}</p>);
    case 'table':
      return (
        <div className={styles['part']}>
          <TableOfReport table={part} language={content.language} />
          <PartExport name={part.name} report={report} isOld={isOld} number={number} formats={['csv']} />
        </div>
      );
    case 'picture':
      return (
        <div className={styles['part']}>
          {part.chart.kind === 'choropleth' ? (
            <ReportMap chart={part.chart} text={part.text} />
          ) : (
            <div className={styles[part.chart.kind === 'lorenz' ? 'square' : 'chart']}>
              <Chart chart={part.chart} />
            </div>
          )}
          <PartExport
            name={part.chart.title}
            report={report}
            isOld={isOld}
            number={number}
            formats={['png', 'svg']}
          />
        </div>
      );
    case 'signatures':
      return (
        <div className={styles['signatures']}>
          <p>{content.unit}</p>
          <p>{content.date}</p>
          <ul>
            {part.parties.map((party) => (
              <li key={party}>
                {party}
                <span>{t('signature')}</span>
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

function TableOfReport({
  table: { name, columns, rows, totals, notes },
  language,
}: {
  readonly table: ReportTable;
  readonly language: ReportContent['language'];
}) {
  const { t } = useTranslation('statistics');
  const lines = [
    ...rows.slice(0, MOST_ROWS).map((cells) => ({ cells, isTotal: false })),
    ...totals.map((cells) => ({ cells, isTotal: true })),
  ];
  if (rows.length === 0) return <p className={styles['nothing']}>{t('emptyTable')}</p>;
  return (
    <>
      <table aria-label={name}>
        <thead>
          <tr>
            {columns.map(({ header, unit, isText }) => (
              <th key={header} scope="col" className={isText ? '' : styles['number']}>
                {header}
                {unit === '' ? null : <small>{unit}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ cells, isTotal }, row) => (
            // Rows of a report have no key, and never move.
            <tr key={`row-${String(row)}`} className={isTotal ? styles['total'] : ''}>
              {cells.map((cell, index) => (
                <td
                  key={columns[index]?.header ?? index}
                  className={columns[index]?.isText ? '' : styles['number']}
                >
                  {reportCellText(cell, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS ? (
        <p className={styles['note']}>{t('moreRows', { count: rows.length, shown: MOST_ROWS })}</p>
      ) : null}
      {notes.map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
    </>
  );
}
