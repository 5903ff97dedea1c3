import type { Format } from '@renderer/lib/format.ts';
import { classColours } from '@renderer/map/class-colours.ts';
import type { LegendEntry, LegendOf } from '@renderer/map/legend-model.ts';
import type { TFunction } from 'i18next';
import { type Classification, classRange, type Indicator } from './indicators.ts';

const WAIT_NAMES = ['halfYear', 'year1', 'year2', 'year3', 'year5', 'longer'] as const;

/** Words of a class: what lies in it, with its ends. */
export function classLabel(
  t: TFunction<'coverage'>,
  format: Format,
  indicator: Indicator,
  { breaks }: Pick<Classification, 'breaks'>,
  index: number,
): string {
  if (indicator === 'wait') return t(`legend.${WAIT_NAMES[index] ?? 'longer'}`);
  const { above, upTo } = classRange(breaks, index);
  if (upTo === 0) return '0';
  if (indicator === 'visits') {
    const first = (above ?? 0) + 1;
    if (upTo === null) return t('legend.from', { value: first });
    return first === upTo ? String(upTo) : `${first}–${upTo}`;
  }
  const print =
    indicator === 'townships' ? format.percent : (value: number | null) => format.decimal(value, 2);
  if (upTo === null) return t('legend.over', { value: print(above) });
  return above === 0 || above === null
    ? t('legend.upTo', { value: print(upTo) })
    : `${print(above)}–${print(upTo)}`;
}

/** Legend of the choropleth with the number of counties in each class. */
export function coverageLegend(
  t: TFunction<'coverage'>,
  format: Format,
  indicator: Indicator,
  classes: Classification,
  hasKeyCounties: boolean,
): LegendOf {
  return (palette) => {
    const colours = classColours(palette, classes.counts.length);
    const fills = classes.counts.map(
      (count, index): LegendEntry => ({
        mark: 'fill',
        colour: colours[index] ?? palette.land,
        label: classLabel(t, format, indicator, classes, index),
        count,
      }),
    );
    const unknown: LegendEntry = {
      mark: 'hatching',
      colour: palette.land,
      label: t('legend.unknown'),
      count: classes.unknownCounties.size,
    };
    const key: LegendEntry = { mark: 'outline', colour: palette.text, label: t('legend.key') };
    return {
      title: t(`indicator.${indicator}`),
      entries: [
        ...fills,
        ...(classes.unknownCounties.size > 0 ? [unknown] : []),
        ...(hasKeyCounties ? [key] : []),
      ],
    };
  };
}
