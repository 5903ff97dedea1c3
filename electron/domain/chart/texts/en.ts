import type { ChartWording } from './wording.ts';

export const EN: ChartWording = {
  comma: ', ',
  stop: '. ',
  kinds: { bars: 'bar chart', lines: 'line chart', lorenz: 'Lorenz curves', choropleth: 'map in classes' },
  estimate: ' (estimate)',
  series: (name, words) => `${name}: ${words}`,
  highest: (category, value) => `highest ${category} ${value}`,
  lowest: (category, value) => `lowest ${category} ${value}`,
  even: (value, count) => `all ${count} are ${value}`,
  course: (from, first, to, last) => `${from} ${first}, ${to} ${last}`,
  unknown: (count) => `${count} cannot be known`,
  nothing: 'no figure is known',
  reached: (label, value, count, of) => `${label} ${value} is reached by ${count} of ${of}`,
  leastServedHalf: (name, share) => `${name}: the least served half of the people have ${share}`,
  areas: (label, count) => `${label}: ${count}`,
};
