import type { ChartOption } from '@domain/chart/chart-frame.ts';
import { chartNumber, withUnit } from '@domain/chart/chart-number.ts';
import { chartOption, fittingHeight_px, type PlotChart } from '@domain/chart/chart-option.ts';
import { NOT_APPLICABLE } from '@renderer/lib/format.ts';
import { useTheme } from '@renderer/lib/use-theme.ts';
import type { Palette } from '@renderer/styles/tokens.ts';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { createPicture, type WindowPicture } from './window-echarts.ts';
import { windowLook } from './window-look.ts';

/** Left and right of the picture, as the box of Chart.module.css has it. */
const PADDING_PX = 4;
/** Below this height nothing can be read off. */
const LEAST_PX = 120;

interface BoxSize {
  readonly width_px: number;
  readonly height_px: number;
}

interface ChartPictureProps {
  readonly chart: PlotChart;
  /** What the picture fills; lying bars that need more height are scrolled in it. */
  readonly box: RefObject<HTMLElement | null>;
}

/** The drawing of a chart. What it shows is said by its frame: its own parts are no content. */
export function ChartPicture({ chart, box }: ChartPictureProps) {
  const { colours } = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const picture = useRef<WindowPicture | null>(null);
  const [size, setSize] = useState<BoxSize | null>(null);
  const look = useMemo(() => windowLook(colours), [colours]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width_px: element.clientWidth - 2 * PADDING_PX, height_px: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);

  useEffect(() => {
    if (!host.current) return undefined;
    const created = createPicture(host.current);
    picture.current = created;
    return () => {
      picture.current = null;
      created.remove();
    };
  }, []);

  useEffect(() => {
    if (!size || size.width_px <= 0) return;
    const fitting = fittingHeight_px(chart, look, size.width_px);
    const isLying = chart.kind === 'bars' && chart.isHorizontal;
    const height_px = isLying ? fitting : Math.max(LEAST_PX, Math.min(fitting, size.height_px));
    const option = chartOption(chart, look, { width_px: size.width_px, height_px });
    picture.current?.draw({ ...option, ...pointing(chart, colours) }, size.width_px, height_px);
  }, [chart, look, colours, size]);

  return <div ref={host} aria-hidden="true" />;
}

/** What the pointer asks for, which paper does not have: the values of a category, in full. */
function pointing({ kind, decimals, unit }: PlotChart, colours: Palette): ChartOption {
  if (kind === 'lorenz') return {};
  return {
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: colours.raised,
      borderColor: colours.line,
      padding: [6, 8],
      textStyle: { color: colours.text, fontSize: 12 },
      axisPointer:
        kind === 'lines' ? { type: 'line', lineStyle: { color: colours.muted } } : { type: 'none' },
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? withUnit(chartNumber(value, decimals), unit) : NOT_APPLICABLE,
    },
  };
}
