import { type NamedExhibit, wantedSets } from '@domain/planning/wanted-sets.ts';
import { describe, expect, it } from 'vitest';

const EXHIBITS: readonly NamedExhibit[] = [
  { setId: 'light', name: '光纤传像', discipline: '光学', isFit: true },
  { setId: 'light', name: '锥体上滚', discipline: '力学与机械', isFit: true },
  { setId: 'force', name: '锥体上滚', discipline: '力学与机械', isFit: true },
  { setId: 'magnet', name: '电磁炮', discipline: '电磁学', isFit: true },
  { setId: 'space', name: '航天服', discipline: '航天', isFit: true },
  { setId: 'bare', name: '拼图', discipline: '', isFit: true },
];
const sets = (asked: { themes?: string[]; exhibits?: string[] }, weight: 'must' | 'valued' = 'must') => {
  const found = wantedSets({ weight, themes: [], exhibits: [], ...asked }, EXHIBITS);
  return found && [...found].sort();
};

describe('wantedSets', () => {
  it.each([
    ['a discipline', { themes: ['光学'] }, ['light']],
    ['a discipline without its 学', { themes: ['电磁'] }, ['magnet']],
    ['a part of a discipline', { themes: ['机械'] }, ['force', 'light']],
    ['several parts, one of which there is', { themes: ['声学、光学'] }, ['light']],
    ['an exhibit as a theme', { themes: ['电磁炮'] }, ['magnet']],
    ['an exhibit by a part of its name', { exhibits: ['光纤'] }, ['light']],
    [
      'a theme or an exhibit: one of them is enough',
      { themes: ['航天'], exhibits: ['电磁炮'] },
      ['magnet', 'space'],
    ],
  ])('are those that have %s', (_, asked, expected) => {
    expect(sets(asked)).toEqual(expected);
  });

  it.each([
    ['nothing is named', {}],
    ['no set has what is named', { themes: ['球幕电影'], exhibits: ['恐龙'] }],
    ['a word is merely like another', { themes: ['航天讲座'] }],
    ['one character is named', { exhibits: ['光'] }],
  ])('are any when %s', (_, asked) => {
    expect(sets(asked)).toBeNull();
  });

  it('are any for a request that is not a must', () => {
    expect(sets({ themes: ['光学'] }, 'valued')).toBeNull();
  });

  it('are those whose exhibit can be aboard, and all of them when none can', () => {
    const cones = (force: boolean, light: boolean) =>
      wantedSets({ weight: 'must', themes: [], exhibits: ['锥体上滚'] }, [
        { setId: 'light', name: '锥体上滚', discipline: '', isFit: light },
        { setId: 'force', name: '锥体上滚', discipline: '', isFit: force },
      ]);
    expect([...(cones(true, false) ?? [])]).toEqual(['force']);
    expect([...(cones(false, false) ?? [])].sort()).toEqual(['force', 'light']);
  });
});
