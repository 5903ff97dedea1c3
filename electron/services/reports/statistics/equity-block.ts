import type { ReportCell, ReportPart } from '@domain/statistics/report-content.ts';
import { numberText } from '@domain/statistics/report-text.ts';
import { chartPicture } from './chart-picture.ts';
import { numberCell, reportWording, textCell, textColumn } from './figure-cells.ts';
import type { ReportWording } from './report-wording.ts';
import type { StatisticsSource } from './statistics-source.ts';

/** 服务均衡程度: measures of inequality, key areas, waits, and the Lorenz curve of the visits. */
export function equityBlock(source: StatisticsSource): readonly ReportPart[] {
  const { language } = source.setup;
  const words = reportWording(language);
  const { perPerson, perCounty, byPrefecture, keyAreas, waits } = source.equity();
  const share = keyAreas.weights.shareOfPeople;
  const theil = byPrefecture?.T ?? null;
  const ratio = ({ part, whole }: { readonly part: number; readonly whole: number }) =>
    whole === 0 ? null : (part / whole) * 100;
  const measures: readonly (readonly [keyof ReportWording['equity'], ReportCell, string])[] = [
    ['gini', numberCell(perPerson.gini.value, 3), ''],
    ['theilT', numberCell(perPerson.theilT.value, 3), ''],
    ['theilL', numberCell(perPerson.theilL.value, 3), ''],
    ['between', numberCell(theil?.between.value ?? null, 3), ''],
    ['within', numberCell(theil?.within.value ?? null, 3), ''],
    ['variation', numberCell(perPerson.variation.value, 3), ''],
    ['keyShare', numberCell(ratio(keyAreas.comparedQuantity), 1), '%'],
    ['keyPeopleShare', numberCell(ratio(keyAreas.comparedPeople), 1), '%'],
    ['medianWait', numberCell(waits.median_d.value, 0), words.daysUnit],
    ['p90Wait', numberCell(waits.percentile90_d.value, 0), words.daysUnit],
    ['longestWait', numberCell(waits.longest?.wait_d ?? null, 0), words.daysUnit],
    ['neverVisited', numberCell(waits.neverVisited.part, 0), ''],
  ];
  const curves = [
    { name: words.charts.perPerson, points: perPerson.lorenz },
    { name: words.charts.perCounty, points: perCounty.lorenz },
  ].filter(({ points }) => points.length > 0);
  return [
    {
      kind: 'table',
      name: words.headings.equity,
      caption: '',
      columns: [
        textColumn(words.columns.measure, 24),
        { header: words.columns.value, unit: '', width: 13, isText: false },
        textColumn(words.columns.unit, 10),
        textColumn(words.columns.meaning, 53),
      ],
      rows: measures.map(([id, value, unit]) => [
        textCell(words.equity[id].name),
        value,
        textCell(unit),
        textCell(words.equity[id].meaning),
      ]),
      totals: [],
      // Of a period that nobody knows no people stand for anything.
      notes:
        share.value === null || share.value === 0
          ? []
          : [words.notes.weights(`${numberText(share.value * 100, 1, language)}%`)],
    },
    ...(curves.length === 0
      ? []
      : [
          chartPicture(
            {
              kind: 'lorenz',
              title: words.charts.lorenz,
              unit: '%',
              decimals: 0,
              curves,
              peopleAxis: words.charts.peopleAxis,
              quantityAxis: words.charts.quantityAxis,
              equality: words.charts.equality,
            },
            language,
          ),
        ]),
  ];
}
