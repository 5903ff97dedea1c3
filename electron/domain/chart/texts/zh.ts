import type { ChartWording } from './wording.ts';

export const ZH: ChartWording = {
  comma: '，',
  stop: '。',
  kinds: { bars: '条形图', lines: '折线图', lorenz: '洛伦兹曲线', choropleth: '分级地图' },
  estimate: '（估算）',
  series: (name, words) => `${name}：${words}`,
  highest: (category, value) => `最高 ${category} ${value}`,
  lowest: (category, value) => `最低 ${category} ${value}`,
  even: (value, count) => `${count} 项均为 ${value}`,
  course: (from, first, to, last) => `${from} ${first}，${to} ${last}`,
  unknown: (count) => `${count} 项无法得出`,
  nothing: '没有可得出的数',
  reached: (label, value, count, of) => `${label} ${value}，${of} 项中 ${count} 项达到`,
  leastServedHalf: (name, share) => `${name}：得到服务最少的一半人口占 ${share}`,
  areas: (label, count) => `${label}：${count} 个`,
};
