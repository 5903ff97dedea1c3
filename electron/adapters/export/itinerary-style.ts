/**
 * Style of the printed itinerary: A4 portrait, black on white, no meaning carried by colour.
 * `break-inside: avoid` keeps a day on one page; each sheet (one caravan, one week) begins a new one.
 */
export const ITINERARY_STYLE = `
@page { size: A4 portrait; margin: 14mm 12mm 16mm; }
* { box-sizing: border-box; }
html { font-family: "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif;
  font-size: 9.5pt; line-height: 1.35; color: #000; background: #fff; }
body { margin: 0; }
.sheet { break-after: page; padding-right: 0.3mm; }
.sheet:last-of-type { break-after: auto; }
h1 { font-size: 16pt; margin: 0 0 2mm; text-align: center; letter-spacing: 1mm; }
.about { display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin: 0 0 2mm; }
.about b { font-weight: 600; }
.mark { border: 0.4mm solid #000; padding: 0.5mm 2mm; font-weight: 700; }
.day { break-inside: avoid; margin: 0 0 4mm; }
h2 { font-size: 11pt; margin: 3mm 0 1mm; border-bottom: 0.4mm solid #000; }
h2 span { font-weight: 400; font-size: 9.5pt; margin-left: 3mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { border: 0.2mm solid #000; padding: 0.8mm 1.2mm; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { font-weight: 600; background: #eee; font-size: 8.5pt; overflow-wrap: normal; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.c-no { width: 8mm; } .c-time { width: 17mm; } .c-km { width: 18mm; } .c-min { width: 18mm; }
.c-service { width: 24mm; } .c-place { width: 32mm; } .c-remarks { width: 17mm; }
.rest { font-size: 8.5pt; }
.crew { margin: 3mm 0 2mm; }
.notes { font-size: 8.5pt; margin: 2mm 0 0; padding-left: 4mm; }
`;
