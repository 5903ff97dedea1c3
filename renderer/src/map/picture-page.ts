import type { Palette } from '@renderer/styles/tokens.ts';
import type { LegendEntry, LegendModel } from './legend-model.ts';
import { moonPath } from './moon-path.ts';
import { scaleBar } from './scale.ts';

/** Page in px at a ratio of 1; A4 landscape is a little wider, so the picture fills its height. */
export const PAGE = { width: 1_200, height: 900 } as const;
export const MAP_BOX = { x: 32, y: 96, width: 1_136, height: 736 } as const;

/** Words of a picture, already in the language of the screen. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Marks below the map: planning sketch, estimate, sample data. */
  readonly notes: readonly string[];
  readonly date: string;
  readonly kilometres: (length_m: number) => string;
}

interface Ink {
  readonly palette: Palette;
  readonly fontFamily: string;
  readonly metresPerPx: number;
}

const LEGEND_ROW = 22;
const LEGEND_PADDING = 14;

/** Size of the legend's box in px; `textWidth` measures a label. */
export function legendBox(
  legend: LegendModel,
  textWidth: (text: string) => number,
): { readonly width: number; readonly height: number } {
  const labels = legend.entries.map((entry) => 30 + textWidth(labelOf(entry)));
  return {
    width: Math.ceil(Math.max(textWidth(legend.title), ...labels)) + 2 * LEGEND_PADDING,
    height: (legend.entries.length + 1) * LEGEND_ROW + 2 * LEGEND_PADDING - 6,
  };
}

/** Composes the page: title, map, legend and scale on it, marks and date below. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  map: CanvasImageSource,
  legend: LegendModel,
  words: PictureWords,
  ink: Ink,
): void {
  const { palette } = ink;
  const text = (size: number, weight: 400 | 600, colour: string) => {
    context.font = `${weight} ${size}px ${ink.fontFamily}`;
    context.fillStyle = colour;
  };
  context.textBaseline = 'alphabetic';
  context.fillStyle = palette.panel;
  context.fillRect(0, 0, PAGE.width, PAGE.height);
  text(28, 600, palette.text);
  context.fillText(words.title, MAP_BOX.x, 50);
  text(15, 400, palette.muted);
  context.fillText(words.subtitle, MAP_BOX.x, 78);
  context.drawImage(map, MAP_BOX.x, MAP_BOX.y, MAP_BOX.width, MAP_BOX.height);
  context.strokeStyle = palette.line;
  context.strokeRect(MAP_BOX.x + 0.5, MAP_BOX.y + 0.5, MAP_BOX.width - 1, MAP_BOX.height - 1);
  drawLegend(context, legend, ink, text);
  drawScale(context, words, ink, text);
  text(13, 400, palette.muted);
  const baseline = MAP_BOX.y + MAP_BOX.height + 28;
  context.fillText(words.notes.join(' · '), MAP_BOX.x, baseline);
  context.textAlign = 'right';
  context.fillText(words.date, MAP_BOX.x + MAP_BOX.width, baseline);
  context.textAlign = 'left';
}

const moonShape = (x: number, y: number) => new Path2D(moonPath(x, y, 9));

type SetText = (size: number, weight: 400 | 600, colour: string) => void;

function drawLegend(context: CanvasRenderingContext2D, legend: LegendModel, ink: Ink, text: SetText): void {
  const { palette } = ink;
  text(14, 600, palette.text);
  const box = legendBox(legend, (label) => context.measureText(label).width);
  const x = MAP_BOX.x + 16;
  const y = MAP_BOX.y + MAP_BOX.height - box.height - 16;
  context.fillStyle = palette.panel;
  context.fillRect(x, y, box.width, box.height);
  context.strokeStyle = palette.line;
  context.strokeRect(x + 0.5, y + 0.5, box.width - 1, box.height - 1);
  text(14, 600, palette.text);
  context.fillText(legend.title, x + LEGEND_PADDING, y + LEGEND_PADDING + 11);
  legend.entries.forEach((entry, index) => {
    const middle = y + LEGEND_PADDING + (index + 1) * LEGEND_ROW + 6;
    drawMark(context, entry, x + LEGEND_PADDING, middle, palette);
    text(14, 400, palette.text);
    context.fillText(labelOf(entry), x + LEGEND_PADDING + 30, middle + 5);
  });
}

function drawMark(
  context: CanvasRenderingContext2D,
  { mark, colour }: LegendEntry,
  x: number,
  middle: number,
  palette: Palette,
): void {
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  if (mark === 'fill' || mark === 'hatching') {
    context.fillRect(x, middle - 7, 20, 14);
    context.strokeStyle = palette.line;
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, middle - 6.5, 19, 13);
    if (mark === 'hatching') drawStrokes(context, x, middle, palette.muted);
  } else if (mark === 'outline') context.strokeRect(x + 1, middle - 6, 18, 12);
  else if (mark === 'square') context.fillRect(x + 5, middle - 5, 10, 10);
  else if (mark === 'moon') {
    context.lineWidth = 1.2;
    context.arc(x + 10, middle, 7, 0, 2 * Math.PI);
    context.stroke();
    context.fill(moonShape(x + 10, middle));
  } else if (mark === 'line') {
    context.moveTo(x, middle);
    context.lineTo(x + 20, middle);
    context.moveTo(x + 13, middle - 4);
    context.lineTo(x + 18, middle);
    context.lineTo(x + 13, middle + 4);
    context.stroke();
  } else {
    context.arc(x + 10, middle, 5, 0, 2 * Math.PI);
    if (mark === 'dot') context.fill();
    else context.stroke();
  }
  context.lineWidth = 1;
}

/** Strokes across a swatch of 20 by 14 px, from its lower to its upper edge. */
function drawStrokes(context: CanvasRenderingContext2D, x: number, middle: number, colour: string): void {
  context.strokeStyle = colour;
  context.beginPath();
  for (const from of [1, 6, 11]) {
    context.moveTo(x + from, middle + 7);
    context.lineTo(x + from + 8, middle - 7);
  }
  context.stroke();
}

function drawScale(context: CanvasRenderingContext2D, words: PictureWords, ink: Ink, text: SetText): void {
  const bar = scaleBar(ink.metresPerPx, 180);
  const right = MAP_BOX.x + MAP_BOX.width - 20;
  const bottom = MAP_BOX.y + MAP_BOX.height - 40;
  context.strokeStyle = ink.palette.text;
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(right - bar.width_px, bottom - 7);
  context.lineTo(right - bar.width_px, bottom);
  context.lineTo(right, bottom);
  context.lineTo(right, bottom - 7);
  context.stroke();
  context.lineWidth = 1;
  text(13, 400, ink.palette.text);
  context.textAlign = 'right';
  context.fillText(words.kilometres(bar.length_m), right, bottom + 18);
  context.textAlign = 'left';
}

function labelOf(entry: LegendEntry): string {
  return entry.count === undefined ? entry.label : `${entry.label}  ${entry.count}`;
}
