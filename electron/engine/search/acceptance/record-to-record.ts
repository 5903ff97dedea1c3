/**
 * Record-to-record travel (Dueck 1993): a candidate is accepted while its energy is at most the record's plus
 * an allowed deviation. The deviation shrinks geometrically with the share of the allowance used, from whole
 * visits at the start to single metres at the end, because energy mixes both scales.
 */
export class RecordToRecord {
  private readonly start: number;
  private readonly end: number;
  private deviation: number;

  /** `start` ≥ `end` > 0, in units of energy (metres). */
  constructor(start: number, end: number) {
    this.start = Math.max(start, end);
    this.end = end;
    this.deviation = this.start;
  }

  /** `usedFraction` in 0 … 1. */
  cool(usedFraction: number): void {
    this.deviation = this.start * (this.end / this.start) ** usedFraction;
  }

  accepts(candidate: number, record: number): boolean {
    return candidate <= record + this.deviation;
  }
}
