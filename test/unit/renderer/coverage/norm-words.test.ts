// @vitest-environment happy-dom
import type { NormRow } from '@contract/work-lists.ts';
import { normMissing, normTarget } from '@renderer/features/coverage/lists/row-words.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createFormat } from '@renderer/lib/format.ts';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

beforeAll(() => startI18n('zh-CN'));
const format = createFormat('zh-CN');

const caravan = (changes: object) =>
  ({
    kind: 'caravan',
    caravanId: 'a',
    name: '一号车',
    daysOut: 1,
    length_km: 60,
    targetDays: 120,
    target_km: 500,
    missing: 119,
    missing_km: 440,
    daysLeft: 38,
    ...changes,
  }) as NormRow;
const words = (row: NormRow) => {
  const t = i18next.getFixedT(null, 'workLists');
  return [normTarget(t, format, row), normMissing(t, format, row)];
};

describe('what is asked of a caravan, and missing', () => {
  it('is days or km', () => {
    expect(words(caravan({}))).toEqual(['120 天 / 500 公里', '119 天 / 440 公里']);
  });

  it('is "-" where the target is 0, which asks for nothing', () => {
    expect(words(caravan({ targetDays: 0, missing: 0 }))).toEqual(['- 天 / 500 公里', '- 天 / 440 公里']);
  });
});
