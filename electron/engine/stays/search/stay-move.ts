import type { Item } from './timeline.ts';

/** `length` stays of set `a` from item `first` on change places with `others` of set `b`, from item `at` on. */
interface Exchange {
  readonly kind: 'exchange';
  readonly a: number;
  readonly first: number;
  readonly length: number;
  readonly b: number;
  readonly at: number;
  readonly others: number;
}

/** `length` stays of set `a` from item `first` on go before another item `at` of their set. */
interface Shift {
  readonly kind: 'shift';
  readonly a: number;
  readonly first: number;
  readonly length: number;
  readonly at: number;
}

/** `length` stays of set `a` from item `first` on are visited the other way round. */
interface Reversal {
  readonly kind: 'reversal';
  readonly a: number;
  readonly first: number;
  readonly length: number;
}

/** A change of the order of stays. `road`: what the roads cost more. */
export type StayMove = (Exchange | Shift | Reversal) & { readonly road: number };

/** The items of set `k` from `first` to before `end` give way to `items`, which were those of set `from`. */
export interface Replacement {
  readonly k: number;
  readonly first: number;
  readonly end: number;
  readonly items: readonly Item[];
  readonly from: number;
}

/**
 * What a move does to its one or two sets, in the order in which it is carried out: the set that a stretch goes to is worked out
 * first, while people are not yet taken by longer stays of the other one. `itemsOf`: items of a set before the move.
 */
export function replacementsOf(
  move: StayMove,
  itemsOf: (k: number) => readonly Item[],
): readonly Replacement[] {
  const { a, first, length } = move;
  const end = first + length;
  const items = itemsOf(a);
  const stretch = items.slice(first, end);
  switch (move.kind) {
    case 'exchange': {
      const { b, at, others } = move;
      const ofB = itemsOf(b).slice(at, at + others);
      return [
        { k: b, first: at, end: at + others, items: stretch, from: a },
        { k: a, first, end, items: ofB, from: b },
      ];
    }
    case 'shift': {
      const { at } = move;
      return at < first
        ? [{ k: a, first: at, end, items: [...stretch, ...items.slice(at, first)], from: a }]
        : [{ k: a, first, end: at, items: [...items.slice(end, at), ...stretch], from: a }];
    }
    case 'reversal':
      return [{ k: a, first, end, items: stretch.reverse(), from: a }];
  }
}
