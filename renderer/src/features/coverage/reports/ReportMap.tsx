import type { ChoroplethChart } from '@domain/chart/chart.ts';
import { queries } from '@renderer/lib/queries.ts';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { useQuery } from '@tanstack/react-query';
import styles from './reports.module.css';

const SIZE = { width_px: 660, height_px: 440 } as const;

/** A map of a report, drawn as papers show it: on white in both themes. */
export function ReportMap({ chart, text }: { readonly chart: ChoroplethChart; readonly text: string }) {
  const { data, error } = useQuery(queries.reportMap(chart, SIZE));
  if (error) return <ErrorNotice error={error} />;
  return data === undefined ? (
    <div className={styles['mapWaiting']} />
  ) : (
    // As the source of an image an SVG runs no script and loads nothing.
    <img
      className={styles['map'] ?? ''}
      alt={text}
      width={SIZE.width_px}
      height={SIZE.height_px}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(data)}`}
    />
  );
}
