// @vitest-environment happy-dom
import { startI18n } from '@renderer/i18n/index.ts';
import { Chart } from '@renderer/ui/chart/Chart.tsx';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { LYING_BARS } from '../../../helpers/sample-charts.ts';

describe('a chart of the window', () => {
  beforeAll(() => startI18n('zh-CN'));

  it('says in words what it shows, and turns into a table and back', () => {
    render(<Chart chart={LYING_BARS} />);
    const picture = screen.getByRole('img', { name: '场次' });
    const words = document.querySelector(`[id="${picture.getAttribute('aria-describedby') ?? ''}"]`);
    expect(words?.textContent).toContain('最高 万州区');

    const toggle = screen.getByRole('button', { name: '数据表', pressed: false });
    fireEvent.click(toggle);
    expect(screen.queryByRole('img')).toBeNull();
    const cells = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells.slice(1)).toContainEqual(['石柱土家族自治县', '0', '40']);
    expect(cells.slice(1)).toContainEqual(['两江新区', '-', '15']);

    fireEvent.click(screen.getByRole('button', { pressed: true }));
    expect(screen.getAllByRole('img').map((each) => each.getAttribute('aria-label'))).toEqual(['场次']);
    expect(screen.queryByRole('table')).toBeNull();
  });
});
