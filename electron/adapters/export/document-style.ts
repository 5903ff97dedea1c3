import { TEXT_ROLES, type TextRole } from '@services/reports/document.ts';
import { type FontId, FONTS } from '@domain/paper/fonts.ts';
import { drawnInOf_pt, type Look, pageMargins_mm } from '@services/reports/document-look.ts';

/** Families of a font for CSS, with single quotes so that they also fit into an attribute. */
export function familyOf(id: FontId): string {
  const { east, latin, instead } = FONTS[id];
  const named = [latin, east, ...instead].map((name) => (name.endsWith('serif') ? name : `'${name}'`));
  return named.join(',');
}

/** Style of a printed paper: black on white, the letters of its look, heads of tables on every page. */
export function documentStyle(look: Look, isLandscape: boolean): string {
  const { top, right, bottom, left } = pageMargins_mm(look, isLandscape);
  const { table } = look;
  return `
@page { size: A4 ${isLandscape ? 'landscape' : 'portrait'}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
* { box-sizing: border-box; }
html { color: #000; background: #fff; line-break: strict; }
body { margin: 0; }
section { break-after: page; }
figure { margin: 2mm 0; text-align: center; break-inside: avoid; }
figure svg { width: 100%; height: 100%; }
section:last-child { break-after: auto; }
h1, h2, h3, p { margin: 0; font-weight: 400; overflow-wrap: anywhere; }
h1, h2, h3 { break-after: avoid; }
b { font-weight: 700; }
${TEXT_ROLES.map((role) => roleStyle(role, look)).join('\n')}
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 1mm 0;
  font-family: ${familyOf(table.font)}; font-size: ${table.size_pt}pt; line-height: ${table.line_pt}pt; }
thead { display: table-header-group; }
/* Heads break before a bracket, not inside a word. */
th { word-break: keep-all; }
tr { break-inside: avoid; }
th, td { border: 0.2mm solid #000; padding: 0.4mm 1mm; vertical-align: middle; overflow-wrap: anywhere;
  font-weight: 400; font-variant-numeric: tabular-nums; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; }
.shaded { background: #ededed; }
.blank { display: inline-block; border-bottom: 0.2mm solid #000; height: 1em; vertical-align: baseline; }
.photos td { border: 0; padding: 0; text-align: center; vertical-align: bottom; }
.signatures { break-inside: avoid; margin-top: 4mm; }
.signatures td { border: 0; height: 8mm; vertical-align: bottom; }
`;
}

function roleStyle(role: TextRole, look: Look): string {
  const { line_pt, roles } = look;
  const style = roles[role];
  const drawnIn_pt = style.size_pt === roles.body.size_pt ? drawnInOf_pt(look) : 0;
  const line = Math.max(line_pt, style.size_pt * 1.2);
  return `.${role} { font-family: ${familyOf(style.font)}; font-size: ${style.size_pt}pt; line-height: ${line.toFixed(2)}pt; letter-spacing: ${drawnIn_pt}pt; text-align: ${style.align}; text-indent: ${style.indent_chars}em; padding-right: ${style.right_chars}em; margin: ${(style.before_lines * line_pt).toFixed(2)}pt 0 ${(style.after_lines * line_pt).toFixed(2)}pt; }`;
}
