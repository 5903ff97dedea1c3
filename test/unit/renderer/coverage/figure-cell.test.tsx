// @vitest-environment happy-dom
import { INDICATORS } from '@domain/indicator/indicators.ts';
import { FigureCell } from '@renderer/features/coverage/figures/FigureCell.tsx';
import { startI18n } from '@renderer/i18n/index.ts';
import { render } from '@testing-library/react';
import { computeIndicatorTable } from '@domain/indicator/indicator-table.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf, tableInput } from '../../../fixtures/outreach.ts';

const VISITS = INDICATORS.find(({ id }) => id === 'visits')!;
const NOTHING = computeIndicatorTable(tableInput(factsOf({}))).total.figures;
const figuresOf = (value: number | null) => ({ ...NOTHING, visits: { ...NOTHING.visits, value } });

function textOf(now: number | null, before: number | null): string | null {
  const row = { figures: figuresOf(now), previous: figuresOf(before) };
  return render(<FigureCell indicator={VISITS} row={row} isEstimate={false} />).container.textContent;
}

describe('a figure with that of the year before', () => {
  beforeAll(() => startI18n('zh-CN'));

  it('says by how much it changed', () => {
    expect(textOf(17, 20)).toBe('1720\u22123');
    expect(textOf(17, 0)).toBe('170+17');
  });

  it('says once that nobody knows the year before, and no change against it', () => {
    expect(textOf(17, null)).toBe('17-');
  });

  it('says no more than that there was nothing, then and now', () => {
    expect(textOf(0, 0)).toBe('0');
    expect(textOf(null, null)).toBe('-');
  });
});
