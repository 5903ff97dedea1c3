export function RecordHistory(_: { readonly table: 'site' | 'caravan' | 'plan'; readonly id: string }) {
  return null;
}
