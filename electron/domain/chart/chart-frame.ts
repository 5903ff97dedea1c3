import type { ChartLook } from './chart-look.ts';

/** Options for the drawing library, plain values but for functions that print numbers. */
export type ChartOption = Readonly<Record<string, unknown>>;

/** Room around a plot, px. */
export const MARGIN_PX = 8;
const GAP_PX = 6;

interface HeadWords {
  readonly title: string;
  readonly unit: string;
}

/** Height of the line with title and unit, 0 when there is none. */
const titleHeight = ({ title, unit }: HeadWords, look: ChartLook) =>
  look.hasTitle && title + unit !== '' ? look.title_px + 2 * GAP_PX : 0;

/** Height of the row of the legend. */
const legendHeight = (hasLegend: boolean, look: ChartLook) => (hasLegend ? look.text_px + 2 * GAP_PX : 0);

/** Where the plot begins below title and legend, px. */
export function plotTop(words: HeadWords, hasLegend: boolean, look: ChartLook): number {
  return MARGIN_PX + titleHeight(words, look) + legendHeight(hasLegend, look);
}

/** What every chart has: no motion, its ground, its letters, the title with the unit behind it. */
export function chartFrame(words: HeadWords, look: ChartLook): ChartOption {
  const { title, unit } = words;
  return {
    animation: false,
    backgroundColor: look.ground,
    color: [...look.series],
    textStyle: { fontFamily: look.fontFamily, fontSize: look.text_px, color: look.ink },
    title: {
      show: titleHeight(words, look) > 0,
      left: MARGIN_PX,
      top: MARGIN_PX,
      padding: 0,
      text: unit === '' ? `{title|${plain(title)}}` : `{title|${plain(title)}}  {unit|${plain(unit)}}`,
      textStyle: {
        rich: {
          title: { fontSize: look.title_px, fontWeight: 600, color: look.ink },
          unit: {
            fontSize: look.text_px,
            fontWeight: 400,
            color: look.muted,
            padding: [0, 0, 0, beyondMeasure(title, look)],
          },
        },
      },
    },
  };
}

/**
 * Px that a title is wider than the drawing library takes it for: without a screen it measures regular Helvetica, and
 * Latin letters in bold are wider by a twentieth of their height. Chinese characters are as wide as they are high.
 */
const beyondMeasure = (title: string, look: ChartLook) =>
  Math.ceil((title.match(/[ -~]/gu)?.length ?? 0) * look.title_px * 0.05);

/** Braces and bars would be read as marks of rich text. */
const plain = (text: string) => text.replaceAll('{', '(').replaceAll('}', ')').replaceAll('|', '/');

/** The row that names the series. */
export function legendRow(words: HeadWords, names: readonly string[], look: ChartLook): ChartOption {
  return {
    show: true,
    data: [...names],
    left: MARGIN_PX,
    top: MARGIN_PX + titleHeight(words, look),
    padding: 0,
    itemGap: 16,
    itemWidth: 18,
    itemHeight: look.text_px - 2,
    selectedMode: false,
    textStyle: { color: look.ink, fontSize: look.text_px },
  };
}

/** Lines at 45° in a colour. @param gap_px distance of the lines */
export function hatching(colour: string, gap_px = 4): ChartOption {
  return {
    symbol: 'rect',
    symbolSize: 1,
    color: colour,
    dashArrayX: [1, 0],
    dashArrayY: [1.5, gap_px],
    rotation: -Math.PI / 4,
  };
}
