import { applyEdits, type DraftDay } from '@domain/plan/edit.ts';
import { takeOverEdits } from '@renderer/features/planning/edit/take-over-edits.ts';
import { describe, expect, it } from 'vitest';

const NIGHT = { lodgingId: 'inn', name: '', position: [0, 0] as [number, number] };
const day = (caravanId: string, date: string, isAway: boolean, ...siteIds: string[]) => ({
  caravanId,
  date,
  night: isAway ? NIGHT : null,
  stops: siteIds.map((siteId) => ({
    id: siteId,
    siteId,
    lock: { caravan: false, day: false, order: false },
  })),
});
const tours = [
  day('one', '2027-03-01', true, 'a'),
  // Drives only, from lodging to lodging.
  day('one', '2027-03-02', true),
  day('one', '2027-03-03', false, 'b'),
  day('one', '2027-03-05', false, 'c'),
  day('two', '2027-03-05', false, 'd'),
];
const draft = tours.map(
  ({ night, ...rest }): DraftDay => ({
    ...rest,
    nightLodgingId: night?.lodgingId ?? null,
  }),
);
const scope = { caravanIds: ['one', 'two'], dates: [1, 2, 3, 4, 5].map((date) => `2027-03-0${date}`) };

/** The plan after another caravan took the tours on some days over. */
function after(...spans: readonly (readonly [string, string])[]): readonly string[] {
  const edits = takeOverEdits(
    tours as unknown as Parameters<typeof takeOverEdits>[0],
    spans.map(([start, end]) => ({ caravanId: 'one', start, end })),
    'two',
  );
  const days = applyEdits(draft, edits, scope);
  if (!Array.isArray(days)) throw new Error(JSON.stringify(days));
  return (days as readonly DraftDay[]).map(({ caravanId, date, nightLodgingId, stops }) =>
    [caravanId, date.slice(-1), nightLodgingId ?? '-', ...stops.map(({ siteId }) => siteId)].join(' '),
  );
}

describe('taking tours over', () => {
  it('moves all days of a tour with their nights, and nothing else', () => {
    expect(after(['2027-03-01', '2027-03-03'])).toEqual([
      'two 1 inn a',
      'two 2 inn',
      'two 3 - b',
      'one 5 - c',
      'two 5 - d',
    ]);
  });

  it('changes nothing on days without a tour', () => {
    expect(after(['2027-03-04', '2027-03-04'])).toEqual(after());
  });
});
