/** A stay of another set in the county. */
export interface OtherStay {
  readonly edition: number;
  /** First day of the installation, first open day, last day of the strike. */
  readonly stay: { readonly install: number; readonly open: number; readonly end: number };
}

/** Whether two lists of other stays say the same of when a further one may be there. */
export function areSameOthers(a: readonly OtherStay[], b: readonly OtherStay[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    const { edition, stay } = a[index]!;
    const other = b[index]!;
    if (edition !== other.edition) return false;
    if (stay === other.stay) continue;
    if (stay.install !== other.stay.install || stay.open !== other.stay.open || stay.end !== other.stay.end)
      return false;
  }
  return true;
}
