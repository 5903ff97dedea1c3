/** What every hard rule and every soft goal of the search says of itself; README.md has the meaning of each. */
export interface Constraint {
  /** As in `RefusalKind` for rules and in `LostPoints` for goals. */
  readonly name: string;
  /** 'hard' rules forbid, 'points' goals cost. */
  readonly level: 'hard' | 'points';
  /** False when the problem does not use it: then it need not be asked at all. */
  readonly isActive: boolean;
}
