// @vitest-environment happy-dom
import { wantedWords } from '@renderer/features/requests/wanted-words.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';

beforeAll(() => startI18n('zh-CN'));

const day = (date: string) => date.slice(8);
const words = (wantedFrom: string | null, wantedTo: string | null) =>
  wantedWords(i18next.getFixedT('zh-CN', 'requests'), { wantedFrom, wantedTo }, day);

it('says of wanted days whether they are a span, one day, or open to one side', () => {
  expect(words('2026-12-01', '2026-12-04')).toBe('01 – 04');
  expect(words('2026-12-01', '2026-12-01')).toBe('01');
  expect(words('2026-12-01', null)).toBe('01 起');
  expect(words(null, '2026-12-04')).toBe('04 止');
  expect(words(null, null)).toBe('');
});
