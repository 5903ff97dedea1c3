/**
 * Fonts of official papers, each by the name that Word looks for and by what stands in for it where it is not
 * installed. None of them is shipped: their makers do not allow it.
 */
export const FONTS = {
  /** 小标宋: titles. */
  title: {
    east: '方正小标宋简体',
    latin: 'Times New Roman',
    instead: ['FZXiaoBiaoSong-B05S', 'SimSun', 'Noto Serif CJK SC', 'Songti SC', 'serif'],
  },
  /** 黑体: headings of the first level. */
  heading: {
    east: '黑体',
    latin: 'Times New Roman',
    instead: ['SimHei', 'Noto Sans CJK SC', 'Heiti SC', 'sans-serif'],
  },
  /** 楷体: headings of the second level. */
  subheading: {
    east: '楷体_GB2312',
    latin: 'Times New Roman',
    instead: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC', 'serif'],
  },
  /** 仿宋: running text. */
  body: {
    east: '仿宋_GB2312',
    latin: 'Times New Roman',
    instead: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'serif'],
  },
  /** 宋体: tables, page numbers. */
  table: {
    east: '宋体',
    latin: 'Times New Roman',
    instead: ['SimSun', 'Noto Serif CJK SC', 'Songti SC', 'serif'],
  },
} as const;
export type FontId = keyof typeof FONTS;
