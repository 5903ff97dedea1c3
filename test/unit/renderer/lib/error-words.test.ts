import { ERROR_CODES } from '@domain/errors.ts';
import { en } from '@renderer/i18n/en.ts';
import { zhCN } from '@renderer/i18n/zh-CN.ts';
import { errorWords } from '@renderer/lib/error-words.ts';
import { stepWords } from '@renderer/lib/step-words.ts';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

const texts = i18next.createInstance();

beforeAll(async () => {
  await texts.init({
    resources: { 'zh-CN': zhCN, en },
    lng: 'zh-CN',
    ns: ['errors', 'history'],
    interpolation: { escapeValue: false },
  });
});
const inChinese = (error: Parameters<typeof errorWords>[1]) =>
  errorWords(texts.getFixedT('zh-CN', 'errors'), error, '、');

describe('the words of a failure', () => {
  it('fill in the values that came with it', () => {
    const words = inChinese({ code: 'E3002', params: { fileVersion: 70, programVersion: 50 } });
    expect(words.cause).toBe('文件版本 70，本程序只到 50。');
  });

  it('join lists', () => {
    expect(inChinese({ code: 'E2006', params: { violations: ['甲', '乙'] } }).cause).toContain('甲、乙');
  });

  it('stand up to values named like options of the text library', () => {
    // A longitude would come as `lng`, which i18next takes for a language.
    expect(inChinese({ code: 'E1104', params: { lng: 10, lat: 10 } }).title).toBe('填写有误');
    expect(inChinese({ code: 'E1002', params: { count: 3, ns: 'x', context: 'y' } }).title).toBe(
      '记录正在使用，不能删除',
    );
  });

  it.each(ERROR_CODES)('leave no placeholder of %s open when nothing came with it', (code) => {
    for (const text of Object.values(inChinese({ code, params: {} }))) expect(text).not.toContain('{{');
  });
});

describe('the words of a step', () => {
  it('name the record', () => {
    const step = { name: 'site.update', params: { name: '高观镇中心校', lng: 10 } };
    expect(stepWords(texts.getFixedT('zh-CN', 'history'), step)).toBe('修改站点“高观镇中心校”');
    expect(stepWords(texts.getFixedT('en', 'history'), step)).toBe('Change site “高观镇中心校”');
  });
});
