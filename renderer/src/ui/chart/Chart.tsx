import type { PlotChart } from '@domain/chart/chart-option.ts';
import { chartText } from '@domain/chart/chart-text.ts';
import { EN } from '@domain/chart/texts/en.ts';
import { ZH } from '@domain/chart/texts/zh.ts';
import { Table2 } from 'lucide-react';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { api } from '../../lib/client.ts';
import { SaveFileButton } from '../SaveFileButton.tsx';
import styles from './Chart.module.css';
import { ChartValues } from './ChartValues.tsx';

const ChartPicture = lazy(async () => ({ default: (await import('./ChartPicture.tsx')).ChartPicture }));

interface ChartProps {
  readonly chart: PlotChart;
  /** Title of the picture when it is saved, where no page stands around it; without it none is. */
  readonly paperTitle?: string;
  readonly testId?: string;
}

/** A chart with its title, what it shows in words for screen readers, and its values as a table in its place. */
export function Chart({ chart, paperTitle, testId }: ChartProps) {
  const { t, i18n } = useTranslation();
  const [showsValues, setShowsValues] = useState(false);
  const words = useId();
  const box = useRef<HTMLDivElement>(null);
  return (
    <figure className={styles['chart']} data-testid={testId}>
      <figcaption className={styles['head']}>
        <b>{chart.title}</b>
        <span className={styles['unit']}>{chart.unit}</span>
        <Button
          tone="quiet"
          icon={<Table2 size={14} aria-hidden="true" />}
          isPressed={showsValues}
          onClick={() => setShowsValues(!showsValues)}
        >
          {t('chart.values')}
        </Button>
        {paperTitle === undefined ? null : (
          <SaveFileButton
            label={t('chart.save')}
            save={() => api.exports.chart({ chart: { ...chart, title: paperTitle } })}
            testId="chart:save"
          />
        )}
      </figcaption>
      {showsValues ? (
        <ChartValues chart={chart} />
      ) : (
        <div ref={box} className={styles['box']} role="region" aria-label={chart.title} tabIndex={0}>
          <div role="img" aria-label={chart.title} aria-describedby={words}>
            <Suspense fallback={null}>
              <ChartPicture chart={chart} box={box} />
            </Suspense>
          </div>
        </div>
      )}
      <p id={words} hidden>
        {chartText(chart, i18n.language === 'en' ? EN : ZH)}
      </p>
    </figure>
  );
}
