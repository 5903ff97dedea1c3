import {
  fontFamily,
  monospaceFamily,
  type Palette,
  palettes,
  radius,
  size,
  space,
  type ThemeName,
  typeScale,
} from './tokens.ts';

/** CSS variables of one theme, e.g. `--accent`, `--s0`, `--caravan-3`. */
export function themeVariables(theme: ThemeName): Readonly<Record<string, string>> {
  const { sequential, diverging, caravans, series: _ofCharts, ...plain } = palettes[theme];
  return {
    ...Object.fromEntries(
      Object.entries(plain satisfies Omit<Palette, 'sequential' | 'diverging' | 'caravans' | 'series'>).map(
        ([name, value]) => [`--${kebab(name)}`, value],
      ),
    ),
    ...numbered('--s', sequential),
    ...numbered('--diverging-', diverging),
    ...numbered('--caravan-', caravans),
  };
}

/** CSS variables that are the same in every theme, e.g. `--type-body`, `--size-row`. */
export function sharedVariables(): Readonly<Record<string, string>> {
  return {
    '--font': fontFamily,
    '--font-mono': monospaceFamily,
    ...prefixed('--type-', typeScale),
    ...prefixed('--radius-', radius),
    ...prefixed('--size-', size),
    ...numbered(
      '--space-',
      space.map((step) => `${step}px`),
    ),
  };
}

/** The style sheet that `main.tsx` puts into the document before the first paint. */
export function rootStyleSheet(): string {
  const block = (selector: string, variables: Readonly<Record<string, string>>) =>
    `${selector}{${Object.entries(variables)
      .map(([name, value]) => `${name}:${value}`)
      .join(';')}}`;
  return [
    block(':root', sharedVariables()),
    block(':root,:root[data-theme=light]', { 'color-scheme': 'light', ...themeVariables('light') }),
    block(':root[data-theme=dark]', { 'color-scheme': 'dark', ...themeVariables('dark') }),
  ].join('\n');
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const numbered = (prefix: string, values: readonly string[]) =>
  Object.fromEntries(values.map((value, index) => [`${prefix}${index}`, value]));

const prefixed = (prefix: string, values: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${prefix}${kebab(name)}`, `${value}px`]),
  );
