import { tourSpans } from '@domain/exhibit/tour-spans.ts';
import { expect, it } from 'vitest';

const day = (caravanId: string, date: string, nightLodgingId: string | null = null) => ({
  caravanId,
  date,
  nightLodgingId,
});

it('joins the days of a tour by its nights away, and no others', () => {
  expect(
    tourSpans([
      day('b', '2026-03-03'),
      day('a', '2026-03-02', 'inn'),
      day('a', '2026-03-03', 'inn'),
      day('a', '2026-03-04'),
      day('a', '2026-03-05'),
      // A night away whose next day is missing ends the tour.
      day('a', '2026-03-10', 'inn'),
      day('a', '2026-03-12'),
    ]),
  ).toEqual([
    { caravanId: 'a', start: '2026-03-02', end: '2026-03-04' },
    { caravanId: 'a', start: '2026-03-05', end: '2026-03-05' },
    { caravanId: 'a', start: '2026-03-10', end: '2026-03-10' },
    { caravanId: 'a', start: '2026-03-12', end: '2026-03-12' },
    { caravanId: 'b', start: '2026-03-03', end: '2026-03-03' },
  ]);
});
