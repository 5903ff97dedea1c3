import { type LabelGrid, labelPosition } from '@domain/exhibit/label-grid.ts';
import type { Label, LabelRenderer, PrintablePage } from '@services/ports/exports.ts';
import bwipjs from 'bwip-js/node';
import { html, type Markup } from './html-text.ts';

/** Lays out labels on A4 sheets. The page has no script and loads nothing. */
export function createLabelRenderer(): LabelRenderer {
  return { render: renderLabels };
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Printers pull the paper by a millimetre or so: nothing stands closer to the edge of a label. */
const MARGIN_MM = 3;

const STYLE = `
@page { size: A4 portrait; margin: 0; }
* { box-sizing: border-box; }
html { font-family: "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  line-height: 1.25; color: #000; background: #fff; }
body { margin: 0; }
.sheet { position: relative; width: 210mm; height: 297mm; overflow: hidden; break-after: page; }
.sheet:last-child { break-after: auto; }
.label { position: absolute; display: flex; gap: 2.5mm; align-items: center; padding: ${MARGIN_MM}mm; overflow: hidden; }
.code { flex: none; }
.code svg { display: block; width: 100%; height: 100%; }
.words { min-width: 0; }
.words b, .words span { display: block; overflow-wrap: anywhere; }
.words b { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden;
  font-size: 10pt; font-weight: 600; }
.words span { font-size: 8pt; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.words .serial { font-size: 9pt; font-variant-numeric: tabular-nums; }
`;

function renderLabels(labels: readonly Label[], grid: LabelGrid, startAt: number): PrintablePage {
  const sheets: Markup[][] = [];
  labels.forEach((label, index) => {
    const { sheet, left_mm, top_mm } = labelPosition(grid, index, startAt);
    (sheets[sheet] ??= []).push(labelMarkup(label, grid, left_mm, top_mm));
  });
  const page = html`<!doctype html>
<html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>KeXun</title><style>${{ markup: STYLE }}</style></head>
<body>${sheets.map((sheet) => html`<section class="sheet">${sheet}</section>`)}</body></html>`;
  return { html: page.markup, footerHtml: '<span></span>', isLandscape: false };
}

function labelMarkup(label: Label, grid: LabelGrid, left_mm: number, top_mm: number): Markup {
  const side_mm = Math.min(grid.height_mm - 2 * MARGIN_MM, grid.width_mm * 0.4);
  const box = `left:${left_mm}mm;top:${top_mm}mm;width:${grid.width_mm}mm;height:${grid.height_mm}mm`;
  return html`<article class="label" style="${box}">
<div class="code" style="width:${side_mm}mm;height:${side_mm}mm">${{ markup: codePicture(label.code) }}</div>
<div class="words"><b>${label.name}</b><span class="serial">${label.serial}</span><span>${label.setName}</span></div>
</article>`;
}

/** QR code as SVG, with the library's own level M: a seventh of it may be rubbed off. */
function codePicture(text: string): string {
  return bwipjs.toSVG({ bcid: 'qrcode', text });
}
