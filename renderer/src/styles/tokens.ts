import { RAMPS, SERIES_COLOURS } from '@domain/chart/colour-brewer.ts';

/**
 * The one place where colours, type and space are decided. `antd-theme.ts` hands them to antd,
 * `root-variables.ts` to CSS, and the map layers read them directly. Values are those of the design;
 * test/unit/renderer/styles/tokens.test.ts checks the contrast of every pair that carries text.
 */

export type ThemeName = 'light' | 'dark';

/** Sizes of type in px, named by use. Weights are 400 and 600 only. */
export const typeScale = { label: 12, body: 13, section: 15, page: 20, figure: 28 } as const;
export const fontWeight = { normal: 400, strong: 600 } as const;
export const lineHeight = 1.45;
export const fontFamily =
  '"Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif';
export const monospaceFamily = 'ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace';

/** 4 px grid, as `--space-1` … `--space-6` in CSS. */
export const space = [0, 4, 8, 12, 16, 24, 32] as const;
export const radius = { control: 4, panel: 6 } as const;
export const size = {
  control: 28,
  row: 32,
  tallRow: 44,
  rail: 56,
  topBar: 44,
  statusLine: 24,
  toolbar: 44,
  inspector: 348,
  inspectorMin: 320,
  inspectorMax: 420,
} as const;
/** Longest motion in ms; motion only shows where something went. */
export const motionMs = 150;
/** Nothing moves or spins before this many ms of waiting. */
export const waitBeforeSkeletonMs = 300;

export interface Palette {
  /** Surface behind panels. */
  readonly ground: string;
  readonly panel: string;
  /** Something that floats: menu, palette, tooltip of data. */
  readonly raised: string;
  readonly line: string;
  /** Edge of a control; 3:1 against its surface is not needed because each has a label or fill. */
  readonly edge: string;
  readonly text: string;
  readonly muted: string;
  /** Action and selection. */
  readonly accent: string;
  /** Accent as text on panel, ground and the selection. */
  readonly accentText: string;
  /** Text on a fill of accent. */
  readonly onAccent: string;
  readonly hover: string;
  readonly selected: string;
  readonly good: string;
  /** Fill and edge of a warning; for words use `warnText`. */
  readonly warn: string;
  readonly warnText: string;
  readonly bad: string;
  /** Weekends, holidays and days out of period on boards. */
  readonly off: string;
  readonly water: string;
  /** Land without data. */
  readonly land: string;
  readonly shadow: string;
  /** One hue, from little to much: classes s0…s5 of maps and legends. */
  readonly sequential: readonly string[];
  /** Lines and bars of charts in order. */
  readonly series: readonly string[];
  /** Year on year: less … same … more. */
  readonly diverging: readonly [string, string, string, string, string];
  /** Marks of caravans and sets by `colourIndex`. Derived from Okabe and Ito (2008) at one OKLCH lightness. */
  readonly caravans: readonly string[];
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    ground: '#f7f7f5',
    panel: '#ffffff',
    raised: '#ffffff',
    line: '#e3e3df',
    edge: '#cfcfca',
    text: '#1d2126',
    muted: '#666d74',
    accent: '#0f6fde',
    accentText: '#0b62c6',
    onAccent: '#ffffff',
    hover: '#f4f4f2',
    selected: '#e6f0fc',
    good: '#1a7f4b',
    warn: '#b26a00',
    warnText: '#955800',
    bad: '#c62f2f',
    off: '#f1f1ee',
    water: '#e9eff4',
    land: '#f4f4f1',
    shadow: '0 6px 24px rgb(20 24 30 / 14%), 0 1px 3px rgb(20 24 30 / 10%)',
    sequential: RAMPS.light,
    series: SERIES_COLOURS.light,
    diverging: ['#b3541e', '#e3b48f', '#efefec', '#9dc0dd', '#2f6fa5'],
    caravans: ['#0470b6', '#ab4b01', '#008053', '#a5417f', '#7057ba', '#766f01', '#037a84', '#6b7076'],
  },
  dark: {
    ground: '#16181b',
    panel: '#1e2125',
    raised: '#25292e',
    line: '#30353b',
    edge: '#434950',
    text: '#e8eaed',
    muted: '#9aa3ad',
    accent: '#5aa2ff',
    accentText: '#76b2ff',
    onAccent: '#0d1420',
    hover: '#262a2f',
    selected: '#22354d',
    good: '#4fc98a',
    warn: '#f0b34a',
    warnText: '#f0b34a',
    bad: '#ff7b72',
    off: '#1a1d20',
    water: '#14181d',
    land: '#23272c',
    shadow: '0 8px 28px rgb(0 0 0 / 50%), 0 1px 3px rgb(0 0 0 / 40%)',
    sequential: RAMPS.dark,
    series: SERIES_COLOURS.dark,
    diverging: ['#e8945a', '#80553a', '#33383e', '#3a6f9c', '#7fb6e2'],
    caravans: ['#67b8ff', '#fd9156', '#5aca94', '#f387c7', '#b3a0ff', '#bcb554', '#57c3cf', '#aeb5bd'],
  },
};

/** Colour of a caravan or set; the list repeats after eight, so a name or number always stands beside it. */
export function caravanColour(theme: ThemeName, colourIndex: number): string {
  const hues = palettes[theme].caravans;
  const index = ((colourIndex % hues.length) + hues.length) % hues.length;
  return hues[index] ?? palettes[theme].muted;
}
