import { theme as antd, type MappingAlgorithm, type ThemeConfig } from 'antd';
import { mixColours } from './colour.ts';
import {
  fontFamily,
  fontWeight,
  lineHeight,
  motionMs,
  type Palette,
  palettes,
  radius,
  size,
  type ThemeName,
  typeScale,
} from './tokens.ts';

/**
 * antd wears our tokens: dense, square-ish, flat; shadows only on what floats. `isStill` for those who want less motion:
 * what opens is there at once and waits for the end of no motion.
 */
export function antdTheme(theme: ThemeName, isStill: boolean): ThemeConfig {
  const colours = palettes[theme];
  return {
    algorithm: [theme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm, keepStatusColours(colours)],
    hashed: false,
    token: {
      colorPrimary: colours.accent,
      colorInfo: colours.accent,
      colorLink: colours.accentText,
      // What antd works out from it is too dark on dark ground; a line says that the pointer is there.
      colorLinkHover: colours.accentText,
      colorLinkActive: colours.accentText,
      colorSuccess: colours.good,
      colorWarning: colours.warn,
      colorError: colours.bad,
      colorText: colours.text,
      colorTextSecondary: colours.muted,
      colorTextTertiary: colours.muted,
      colorTextPlaceholder: colours.muted,
      colorTextDescription: colours.muted,
      colorTextLightSolid: colours.onAccent,
      colorBgBase: colours.panel,
      colorBgContainer: colours.panel,
      colorBgElevated: colours.raised,
      colorBgLayout: colours.ground,
      colorBorder: colours.edge,
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      controlItemBgActive: colours.selected,
      controlItemBgHover: colours.hover,
      fontFamily,
      fontSize: typeScale.body,
      fontSizeSM: typeScale.label,
      fontSizeLG: typeScale.section,
      fontWeightStrong: fontWeight.strong,
      lineHeight,
      borderRadius: radius.control,
      borderRadiusLG: radius.panel,
      borderRadiusSM: radius.control,
      controlHeight: size.control,
      controlHeightSM: 24,
      controlHeightLG: 32,
      motion: !isStill,
      motionDurationFast: `${motionMs / 2_000}s`,
      motionDurationMid: `${motionMs / 1_000}s`,
      motionDurationSlow: `${motionMs / 1_000}s`,
      boxShadow: colours.shadow,
      boxShadowSecondary: colours.shadow,
      boxShadowTertiary: 'none',
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        paddingInline: 12,
      },
      Input: {
        activeShadow: 'none',
        errorActiveShadow: 'none',
        warningActiveShadow: 'none',
        paddingInline: 8,
      },
      InputNumber: { activeShadow: 'none', errorActiveShadow: 'none', paddingInline: 8 },
      Select: { optionHeight: 28, optionPadding: '3px 8px', optionSelectedBg: colours.selected },
      DatePicker: { activeShadow: 'none', errorActiveShadow: 'none' },
      Form: {
        itemMarginBottom: 12,
        verticalLabelPadding: '0 0 4px',
        labelColor: colours.muted,
        labelFontSize: typeScale.label,
      },
      Tooltip: { colorBgSpotlight: theme === 'dark' ? '#3a4047' : '#2a2f36', colorTextLightSolid: '#ffffff' },
      Dropdown: { controlPaddingHorizontal: 8, paddingBlock: 4 },
      Segmented: { trackBg: colours.ground, itemSelectedBg: colours.panel },
      Modal: { titleFontSize: typeScale.section },
      Tabs: { horizontalItemPadding: '8px 0', horizontalItemGutter: 16, titleFontSize: typeScale.body },
    },
  };
}

/** antd's dark algorithm dims the colours it is given; ours are already chosen for each theme. */
function keepStatusColours(colours: Palette): MappingAlgorithm {
  return (_, map) => ({
    ...(map ?? antd.defaultAlgorithm(antd.defaultSeed)),
    colorPrimary: colours.accent,
    colorPrimaryHover: mixColours(colours.accent, colours.text, 0.12),
    colorPrimaryActive: mixColours(colours.accent, colours.text, 0.2),
    colorPrimaryBorder: colours.accent,
    colorError: colours.bad,
    colorErrorHover: mixColours(colours.bad, colours.text, 0.12),
    colorErrorActive: mixColours(colours.bad, colours.text, 0.2),
    colorErrorText: colours.bad,
    colorWarning: colours.warn,
    colorSuccess: colours.good,
  });
}
