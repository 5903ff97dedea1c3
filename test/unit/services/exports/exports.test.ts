import { AppError } from '@domain/errors.ts';
import { exportCoverageXlsx } from '@services/exports/export-coverage.ts';
import { exportItineraryPdf, exportItineraryXlsx } from '@services/exports/export-itinerary.ts';
import { exportMapPng } from '@services/exports/export-map.ts';
import { describe, expect, it } from 'vitest';
import { aCoverageInput, aCoverageReport } from '../../../fixtures/coverage-report.ts';
import { anItinerary, aPlan, MADE_AT } from '../../../fixtures/reports.ts';

const bytes = new Uint8Array([1, 2, 3]);

/** Ports that write down what they are asked, in order. */
function ports(choice: string | null) {
  const calls: string[] = [];
  const note = <T>(name: string, answer: T) => {
    calls.push(name);
    return answer;
  };
  return {
    calls,
    clock: { now: () => MADE_AT, today: () => '2026-11-23' },
    saveDialog: {
      choose: async (options: { readonly defaultName: string }) => note(`ask ${options.defaultName}`, choice),
    },
    files: { save: async (path: string) => note(`save ${path}`, undefined) },
    spreadsheets: { write: async () => note('write', bytes) },
    itineraries: { render: () => note('render', { html: '<p>', footerHtml: '<i>', isLandscape: false }) },
    pdf: {
      print: async (html: string, options: { footerHtml: string }) =>
        note(`print ${html}${options.footerHtml}`, bytes),
    },
    pictures: { check: () => note('check', { width: 1, height: 1 }) },
  };
}

describe('exports', () => {
  it('ask where to save before they render, and save last', async () => {
    const deps = ports('C:\\导出\\行程.xlsx');
    const saved = await exportItineraryXlsx(deps, anItinerary(), 'zh-CN');
    expect(deps.calls).toEqual([
      'ask 12月行程 v3 行程单 2026-12-01至12-31.xlsx',
      'write',
      'save C:\\导出\\行程.xlsx',
    ]);
    expect(saved).toEqual({ path: 'C:\\导出\\行程.xlsx', fileName: '行程.xlsx' });
  });

  it('render and save nothing when the dialog is cancelled', async () => {
    const deps = ports(null);
    expect(await exportItineraryPdf(deps, anItinerary(), 'zh-CN')).toBeNull();
    expect(deps.calls).toEqual(['ask 12月行程 v3 行程单 2026-12-01至12-31.pdf']);
  });

  it('print the page with its footer', async () => {
    const deps = ports('/home/x/a.pdf');
    expect(await exportItineraryPdf(deps, anItinerary(), 'en')).toEqual({
      path: '/home/x/a.pdf',
      fileName: 'a.pdf',
    });
    expect(deps.calls.slice(1)).toEqual(['render', 'print <p><i>', 'save /home/x/a.pdf']);
  });

  it('save nothing when writing fails', async () => {
    const deps = ports('/x.xlsx');
    const spreadsheets = { write: () => Promise.reject(new Error('no memory')) };
    await expect(exportItineraryXlsx({ ...deps, spreadsheets }, anItinerary(), 'en')).rejects.toThrow(
      'no memory',
    );
    expect(deps.calls).toHaveLength(1);
  });

  it('name coverage after the workspace, or after the plan it counts', async () => {
    const deps = ports(null);
    await exportCoverageXlsx(deps, aCoverageInput(), 'zh-CN');
    await exportCoverageXlsx(
      deps,
      aCoverageInput({ report: aCoverageReport({ planName: '12月行程' }) }),
      'en',
    );
    expect(deps.calls).toEqual([
      'ask 重庆样例 覆盖情况 2026-01-01至11-23.xlsx',
      'ask 12月行程 coverage 2026-01-01 to 11-23.xlsx',
    ]);
  });

  it('name a plan that is not saved without a version', async () => {
    const deps = ports(null);
    await exportItineraryXlsx(deps, anItinerary({ plan: aPlan({ number: null }) }), 'zh-CN');
    expect(deps.calls).toEqual(['ask 12月行程 行程单 2026-12-01至12-31.xlsx']);
  });

  it('check the picture of the map before they ask, and call it 内部规划示意图', async () => {
    const deps = ports('/map.png');
    const input = { workspaceName: '重庆样例', businessDate: '2026-11-23', png: bytes };
    await exportMapPng(deps, { ...input, plan: aPlan() });
    await exportMapPng(deps, { ...input, plan: null });
    expect(deps.calls).toEqual([
      'check',
      'ask 12月行程 v3 内部规划示意图 2026-12-01至12-31.png',
      'save /map.png',
      'check',
      'ask 重庆样例 内部规划示意图 2026-11-23.png',
      'save /map.png',
    ]);
  });

  it('refuse a picture that is none without asking where to save it', async () => {
    const deps = ports('/map.png');
    const pictures = {
      check: () => {
        throw new AppError('E4003', 'picture is not a PNG');
      },
    };
    const input = { workspaceName: 'x', businessDate: '2026-11-23', png: bytes, plan: null };
    await expect(exportMapPng({ ...deps, pictures }, input)).rejects.toThrow('E4003');
    expect(deps.calls).toEqual([]);
  });
});
