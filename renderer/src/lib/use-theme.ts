import { createContext, useContext } from 'react';
import { type Palette, palettes, type ThemeName } from '../styles/tokens.ts';

/** Set by app/Providers; components that only need CSS use the variables instead. */
export const ThemeContext = createContext<ThemeName>('light');

/** Theme in use and its colours, for canvas, SVG and map paint. */
export function useTheme(): { readonly theme: ThemeName; readonly colours: Palette } {
  const theme = useContext(ThemeContext);
  return { theme, colours: palettes[theme] };
}
