import {
  type Breaks,
  classCounts,
  classOf,
  SHARE_BREAKS,
  WAIT_BREAKS_DAYS,
  zeroThenQuantiles,
} from '@domain/chart/classes.ts';
import type { ReportPart } from '@domain/statistics/report-content.ts';
import { numberText } from '@domain/statistics/report-text.ts';
import { chartPicture } from './chart-picture.ts';
import { indicatorWording, reportWording } from './figure-cells.ts';
import type { StatisticsSource } from './statistics-source.ts';

/** Classes of positive values; zero has one of its own, so that six colours are used at most. */
const QUANTILES = 5;

interface MapOfCounties {
  readonly title: string;
  readonly unit: string;
  readonly breaks: Breaks;
  readonly labels: readonly string[];
  /** By code; null = cannot be known. */
  readonly values: ReadonlyMap<string, number | null>;
}

/** 覆盖分布: visits, open days, townships reached and waits, each as a map in classes. */
export function mapsBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language, mapLicence } = source.setup;
  const { charts, innerMap, licensedMap } = reportWording(language);
  const mark = mapLicence === '' ? innerMap : licensedMap(mapLicence);
  const counties = source.counties();
  return mapsOf(source).map(({ title, unit, breaks, labels, values }) => {
    const known = [...values.values()].filter((value) => value !== null);
    const counts = classCounts(known, breaks);
    return chartPicture(
      {
        kind: 'choropleth',
        title,
        unit,
        decimals: 0,
        classes: labels.map((label, index) => ({ label, count: counts[index] ?? 0 })),
        unknown: charts.classesUnknown,
        outlined: counties.some(({ isKeyCounty }) => isKeyCounty) ? charts.keyOutline : '',
        areas: counties.map(({ code, name, isKeyCounty }) => {
          const value = values.get(code) ?? null;
          return {
            code,
            name,
            // A wait without end is no number of JSON.
            value: value === null || !Number.isFinite(value) ? null : value,
            classIndex: value === null ? null : classOf(value, breaks),
            isOutlined: isKeyCounty,
          };
        }),
        mark,
      },
      language,
    );
  });
}

function mapsOf(source: StatisticsSource): readonly MapOfCounties[] {
  const { language } = source.setup;
  const { charts } = reportWording(language);
  const { units } = indicatorWording(language);
  const { rows } = source.table('county');
  const counties = source.counties();
  const counted = (id: 'visits' | 'openDays') => {
    const values = new Map(rows.map(({ key, figures }) => [key, figures[id].value]));
    const ofCounties = counties.flatMap(({ code }) => values.get(code) ?? []);
    const breaks = zeroThenQuantiles(ofCounties, QUANTILES);
    return { breaks, values, labels: countLabels(breaks, language) };
  };
  const percent = (value: number) => `${numberText(value * 100, 0, language)}%`;
  return [
    { title: charts.visitsMap, unit: units.visit, ...counted('visits') },
    { title: charts.openDaysMap, unit: units.day, ...counted('openDays') },
    {
      title: charts.townshipMap,
      unit: '',
      breaks: SHARE_BREAKS,
      labels: SHARE_BREAKS.map((upTo, index) =>
        upTo === 0 ? '0' : `${percent(SHARE_BREAKS[index - 1] ?? 0)}–${percent(upTo)}`,
      ).concat(charts.classFrom(percent(SHARE_BREAKS.at(-1) ?? 0))),
      values: new Map(
        counties.map(({ code, townshipsVisited, townships }) => [
          code,
          townships === 0 || townshipsVisited === null ? null : townshipsVisited / townships,
        ]),
      ),
    },
    {
      title: charts.waitMap,
      unit: '',
      breaks: WAIT_BREAKS_DAYS,
      labels: charts.waitClasses,
      values: new Map(counties.map(({ code, wait_d }) => [code, wait_d ?? Number.POSITIVE_INFINITY])),
    },
  ];
}

/** Words of classes of whole numbers: 0, 1–3, 4, 5 and more. */
function countLabels(breaks: Breaks, language: 'zh-CN' | 'en'): readonly string[] {
  const { charts } = reportWording(language);
  const print = (value: number) => numberText(value, 0, language);
  return Array.from({ length: breaks.length + 1 }, (_, index) => {
    const upTo = breaks[index];
    if (upTo === 0) return '0';
    const first = Math.floor(breaks[index - 1] ?? 0) + 1;
    if (upTo === undefined) return charts.classFrom(print(first));
    return first >= upTo ? print(upTo) : `${print(first)}–${print(upTo)}`;
  });
}
