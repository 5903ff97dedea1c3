import type { ChartLook } from '@domain/chart/chart-look.ts';
import { fontFamily, type Palette, typeScale } from '@renderer/styles/tokens.ts';

/** How charts look in a theme of the window, which says their titles itself. */
export function windowLook(palette: Palette): ChartLook {
  return {
    fontFamily,
    text_px: typeScale.label,
    title_px: typeScale.body,
    hasTitle: false,
    series: palette.series,
    sequential: palette.sequential,
    ink: palette.text,
    muted: palette.muted,
    line: palette.line,
    ground: palette.panel,
    land: palette.land,
  };
}
