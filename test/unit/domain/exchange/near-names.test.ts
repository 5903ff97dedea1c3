import { createNearSearch } from '@domain/exchange/near-names.ts';
import { describe, expect, it } from 'vitest';

const NAMES = ['龙驹镇中心小学', '白涛街道小学', '江口镇中心小学', '郁山镇中心校', '科技馆'];
const SOUNDS: Readonly<Record<string, string>> = {
  科技馆: 'kejiguan',
  江口镇中心小学: 'jiangkouzhenzhongxinxiaoxue',
};
const find = createNearSearch(
  NAMES,
  (name) => (name === '科技馆' ? [name, '青少年宫'] : [name]),
  (text) => SOUNDS[text] ?? '',
);

describe('names that resemble a text', () => {
  it.each([
    ['龙驹中心小学', '龙驹镇中心小学'],
    ['万州区龙驹镇小学', '龙驹镇中心小学'],
    ['龙驹', '龙驹镇中心小学'],
    ['郁山镇中心小学', '郁山镇中心校'],
    ['白滔街道小学', '白涛街道小学'],
    ['万州区科技馆新馆', '科技馆'],
    ['青少年活动宫', '科技馆'],
    ['KeJiGuan', '科技馆'],
    ["jiangkou zhen zhongxin xiao'xue", '江口镇中心小学'],
  ])('%s brings %s first', (text, name) => {
    expect(find(text)[0]).toBe(name);
  });

  it.each(['火星基地', 'abc', '龙', ''])('%j brings none', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('names an item once, however many of its names fit', () => {
    const twice = createNearSearch(
      ['甲'],
      () => ['实验小学', '实验小学校'],
      () => '',
    );
    expect(twice('实验小学一部')).toEqual(['甲']);
  });
});
