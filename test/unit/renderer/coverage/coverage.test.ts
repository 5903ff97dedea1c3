import type { CoverageRow } from '@contract/coverage.ts';
import { lastTwelveMonths, scopeKind, scopeOf } from '@renderer/features/coverage/map-scope.ts';
import { classify, classRange, indicatorValue } from '@renderer/features/coverage/indicators.ts';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-23';
const row = (countyCode: string, changes: Partial<CoverageRow> = {}): CoverageRow => ({
  countyCode,
  countyName: countyCode,
  prefectureName: null,
  categories: [],
  isKeyCounty: false,
  visits: 0,
  townshipVisits: 0,
  townshipsVisited: 0,
  townships: 20,
  sitesVisited: 0,
  sites: 10,
  attendance: 0,
  population: 500_000,
  visitsPer100k: 0,
  lastVisit: null,
  daysSinceLastVisit: null,
  ...changes,
});

describe('the scope of the coverage page', () => {
  it('is the year so far when nothing is said', () => {
    const scope = scopeOf({}, TODAY);
    expect(scope).toEqual({ kind: 'history', from: '2026-01-01', to: TODAY });
    expect(scopeKind(scope, TODAY)).toBe('year');
  });
  it('knows twelve months that end today', () => {
    const span = lastTwelveMonths(TODAY);
    expect(span).toEqual({ from: '2025-11-24', to: TODAY });
    expect(scopeKind(scopeOf(span, TODAY), TODAY)).toBe('twelveMonths');
  });
  it('takes a plan before any dates', () => {
    expect(scopeOf({ plan: 'p', from: '2026-01-01' }, TODAY)).toEqual({ kind: 'plan', planId: 'p' });
  });
  it('never ends before it begins', () => {
    const scope = scopeOf({ from: '2026-05-01', to: '2026-04-01' }, TODAY);
    expect(scope).toEqual({ kind: 'history', from: '2026-05-01', to: '2026-05-01' });
    expect(scopeKind(scope, TODAY)).toBe('period');
  });
});

describe('classes of an indicator', () => {
  it('leave out counties without a figure and count them', () => {
    const classes = classify(
      [row('1', { visitsPer100k: null }), row('2', { visitsPer100k: 1.5 })],
      'density',
    );
    expect([...classes.classOfCounty.keys()]).toEqual(['2']);
    expect(classes.unknownCounties).toEqual(new Set(['1']));
  });
  it('put a county never visited into the longest wait', () => {
    const classes = classify([row('1'), row('2', { daysSinceLastVisit: 10 })], 'wait');
    expect(classes.counts).toEqual([1, 0, 0, 0, 0, 1]);
    expect(classes.classOfCounty.get('1')).toBe(5);
  });
  it('measure townships against all townships of the county', () => {
    expect(indicatorValue(row('1', { townshipsVisited: 5 }), 'townships')).toBe(0.25);
    expect(indicatorValue(row('1', { townships: 0 }), 'townships')).toBeNull();
  });
  it('never use more than six colours and count every county once', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(String(index), { visits: index }));
    const classes = classify(rows, 'visits');
    expect(classes.counts.length).toBe(6);
    expect(classes.counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(classes.counts[0]).toBe(1);
  });
  it('know the ends of each class', () => {
    expect(classRange([0, 3], 0)).toEqual({ above: null, upTo: 0 });
    expect(classRange([0, 3], 1)).toEqual({ above: 0, upTo: 3 });
    expect(classRange([0, 3], 2)).toEqual({ above: 3, upTo: null });
  });
});
