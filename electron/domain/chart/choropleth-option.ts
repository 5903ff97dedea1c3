import type { ChoroplethChart } from './chart.ts';
import { type ChartOption, chartFrame, hatching, MARGIN_PX, plotTop } from './chart-frame.ts';
import type { ChartLook, ChartSize } from './chart-look.ts';
import { classColours } from './colour-brewer.ts';
import { textWidth } from './label-lines.ts';

/** The shapes that a map is drawn from, as they were registered with the drawing library. */
export interface ChartMap {
  readonly name: string;
  /** A degree of longitude in degrees of latitude: the cosine of the middle latitude. */
  readonly aspectScale: number;
}

const SWATCH = { width: 20, height: 13, gap: 7 };
const ROW_PX = 20;

/**
 * Areas in the colours of their classes, the key at their right, the mark below. The shapes are registered under `map.name`,
 * each with its code as `adcode`; those with an outline come last, or a neighbour would cover half of it.
 */
export function choroplethOption(
  chart: ChoroplethChart,
  look: ChartLook,
  size: ChartSize,
  map: ChartMap,
): ChartOption {
  const colours = classColours(look.sequential, chart.classes.length);
  const rows = legendRows(chart, colours, look);
  const legendWidth =
    Math.max(...rows.map(({ text }) => textWidth(text, look.text_px))) + SWATCH.width + SWATCH.gap;
  const top = plotTop(chart, false, look);
  const bottom = MARGIN_PX + (chart.mark === '' ? 0 : look.text_px + MARGIN_PX);
  const legendLeft = size.width_px - MARGIN_PX - legendWidth;
  const legendTop = size.height_px - bottom - rows.length * ROW_PX;
  return {
    ...chartFrame(chart, look),
    series: [
      {
        type: 'map',
        map: map.name,
        nameProperty: 'adcode',
        aspectScale: map.aspectScale,
        silent: true,
        roam: false,
        selectedMode: false,
        left: MARGIN_PX,
        top,
        width: Math.max(1, legendLeft - 2 * MARGIN_PX),
        height: Math.max(1, size.height_px - top - bottom),
        preserveAspect: 'contain',
        itemStyle: { areaColor: look.land, borderColor: look.muted, borderWidth: 0.5 },
        label: {
          show: true,
          color: look.ink,
          fontSize: look.text_px - 3,
          textBorderColor: look.ground,
          textBorderWidth: 2,
        },
        labelLayout: { hideOverlap: true },
        emphasis: { disabled: true },
        data: chart.areas.map((area) => areaItem(area, colours, look)),
      },
    ],
    graphic: [
      ...rows.flatMap((row, index) => legendRow(row, legendLeft, legendTop + index * ROW_PX, look)),
      ...(chart.mark === ''
        ? []
        : [text(chart.mark, MARGIN_PX, size.height_px - MARGIN_PX - look.text_px, look, look.muted)]),
    ],
  };
}

function areaItem(
  area: ChoroplethChart['areas'][number],
  colours: readonly string[],
  look: ChartLook,
): ChartOption {
  const colour = area.classIndex === null ? undefined : colours[area.classIndex];
  return {
    name: area.code,
    value: area.classIndex,
    itemStyle: {
      areaColor: colour ?? look.land,
      ...(colour === undefined ? { decal: hatching(look.muted) } : {}),
      ...(area.isOutlined ? { borderColor: look.ink, borderWidth: 1.6 } : {}),
    },
    label: { formatter: area.name.replaceAll('{', '(') },
  };
}

interface LegendRow {
  readonly text: string;
  /** Null for an area without fill. */
  readonly fill: string | null;
  readonly isHatched: boolean;
  readonly isOutlined: boolean;
}

/** Classes with their numbers, then what cannot be known, then what is outlined; the last two only where they occur. */
function legendRows(
  chart: ChoroplethChart,
  colours: readonly string[],
  look: ChartLook,
): readonly LegendRow[] {
  const unknown = chart.areas.filter(({ classIndex }) => classIndex === null).length;
  const plain = { isHatched: false, isOutlined: false };
  return [
    ...chart.classes.map(({ label, count }, index) => ({
      ...plain,
      text: `${label}  (${count})`,
      fill: colours[index] ?? look.land,
    })),
    ...(unknown > 0
      ? [{ ...plain, text: `${chart.unknown}  (${unknown})`, fill: look.land, isHatched: true }]
      : []),
    ...(chart.outlined === '' ? [] : [{ ...plain, text: chart.outlined, fill: null, isOutlined: true }]),
  ];
}

function legendRow(row: LegendRow, left: number, top: number, look: ChartLook): readonly ChartOption[] {
  const { width, height, gap } = SWATCH;
  const swatch = {
    type: 'rect',
    silent: true,
    shape: { x: left, y: top, width, height },
    style: {
      fill: row.fill ?? 'none',
      stroke: row.isOutlined ? look.ink : look.muted,
      lineWidth: row.isOutlined ? 1.6 : 0.5,
    },
  };
  // Strokes of the hatching, each from the lower to the upper edge.
  const strokes = row.isHatched
    ? [0, 1, 2].map((index) => {
        const x1 = left + 1 + index * (height / 2 - 1);
        return {
          type: 'line',
          silent: true,
          shape: { x1, y1: top + height, x2: x1 + height * 0.6, y2: top },
          style: { stroke: look.muted, lineWidth: 1 },
        };
      })
    : [];
  return [
    swatch,
    ...strokes,
    text(row.text, left + width + gap, top + (height - look.text_px) / 2, look, look.ink),
  ];
}

const text = (words: string, x: number, y: number, look: ChartLook, fill: string): ChartOption => ({
  type: 'text',
  silent: true,
  x,
  y,
  style: { text: words, fill, fontSize: look.text_px, fontFamily: look.fontFamily, verticalAlign: 'top' },
});
