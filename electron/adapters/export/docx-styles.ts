import { type PaperDocument, TEXT_ROLES, type TextRole } from '@services/reports/document.ts';
import { type FontId, FONTS } from '@domain/paper/fonts.ts';
import { drawnInOf_pt, type Look, LOOKS } from '@services/reports/document-look.ts';
import {
  AlignmentType,
  BorderStyle,
  ImportedXmlComponent,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx';

export const twipsOfMm = (length_mm: number): number => Math.round((length_mm / 25.4) * 1_440);
export const twipsOfPt = (length_pt: number): number => Math.round(length_pt * 20);

/** The library counts pictures in pixels of 1/96 inch. */
export const pxOfMm = (length_mm: number): number => Math.round((length_mm / 25.4) * 96);

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Of tables that only set things side by side. */
export const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** Id of the style of a role, so that an office can change all its paragraphs at once. */
export const styleId = (role: TextRole): string => `KeXun-${role}`;
export const TABLE_STYLE = 'KeXun-table';
/** Of what only keeps things apart, off the grid of the text too. */
export const GAP_STYLE = 'KeXun-gap';

/** A font for Chinese and one for Latin letters and digits. */
export const fontOf = (id: FontId) => ({
  ascii: FONTS[id].latin,
  hAnsi: FONTS[id].latin,
  cs: FONTS[id].latin,
  eastAsia: FONTS[id].east,
});

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** Levels under which Word lists headings in its navigation. */
const OUTLINE: Partial<Record<TextRole, number>> = { title: 0, heading: 1, subheading: 2 };

/** Styles of a paper by role, with the letters of its look. */
export function paperStyles({ look: id, language }: PaperDocument): IStylesOptions {
  const look = LOOKS[id];
  return {
    default: {
      document: {
        run: {
          font: fontOf('body'),
          size: look.roles.body.size_pt * 2,
          language: { value: language === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    importedStyles: [tableStyle(look), GAP],
    paragraphStyles: TEXT_ROLES.map((role) => paragraphStyle(role, look)),
  };
}

/**
 * Letters of tables. Off the grid of the text, on which each row would be as high as a line of the largest letters; the
 * library has no name for that, so the style is written as it stands in the file (ECMA-376 Part 1, 17.3.1.32).
 */
function tableStyle({ table }: Look): ImportedXmlComponent {
  const { ascii, hAnsi, cs, eastAsia } = fontOf(table.font);
  const size = table.size_pt * 2;
  return ImportedXmlComponent.fromXmlString(
    `<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:type="paragraph" w:customStyle="1" w:styleId="${TABLE_STYLE}">` +
      `<w:name w:val="${TABLE_STYLE}"/><w:basedOn w:val="Normal"/>` +
      `<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${twipsOfPt(table.line_pt)}" w:lineRule="atLeast"/></w:pPr>` +
      `<w:rPr><w:rFonts w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>` +
      '</w:style>',
  );
}

const GAP = ImportedXmlComponent.fromXmlString(
  `<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:type="paragraph" w:customStyle="1" w:styleId="${GAP_STYLE}">` +
    `<w:name w:val="${GAP_STYLE}"/><w:basedOn w:val="Normal"/>` +
    '<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0"/></w:pPr><w:rPr><w:sz w:val="2"/></w:rPr></w:style>',
);

function paragraphStyle(role: TextRole, look: Look): IParagraphStyleOptions {
  const { line_pt } = look;
  const style = look.roles[role];
  const drawnIn = style.size_pt === look.roles.body.size_pt ? drawnInOf_pt(look) : 0;
  const outlineLevel = OUTLINE[role];
  return {
    id: styleId(role),
    name: styleId(role),
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      font: fontOf(style.font),
      size: style.size_pt * 2,
      bold: style.isBold,
      ...(drawnIn === 0 ? {} : { characterSpacing: twipsOfPt(drawnIn) }),
    },
    paragraph: {
      alignment: ALIGNMENTS[style.align],
      // A look with a grid has its lines exactly; else large letters need more than a line.
      spacing: {
        line: Math.floor(Math.max(line_pt, style.size_pt * 1.2) * 20),
        lineRule: LineRuleType.EXACT,
        before: twipsOfPt(style.before_lines * line_pt),
        after: twipsOfPt(style.after_lines * line_pt),
      },
      indent: {
        firstLine: twipsOfPt(style.indent_chars * style.size_pt),
        right: twipsOfPt(style.right_chars * style.size_pt),
      },
      ...(outlineLevel === undefined ? {} : { outlineLevel, keepNext: true }),
    },
  };
}
