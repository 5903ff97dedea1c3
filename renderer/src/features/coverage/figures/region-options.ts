import type { County } from '@contract/regions.ts';

export interface RegionOption {
  readonly value: string;
  readonly label: string;
  /** What it is found by. */
  readonly names: readonly string[];
}

/** Prefectures, then counties. By GB/T 2260 the first four digits of a county are its prefecture. */
export function regionOptions(counties: readonly County[]): readonly RegionOption[] {
  const prefectures = new Map<string, string>();
  for (const { code, prefectureName } of counties)
    if (prefectureName !== null) prefectures.set(`${code.slice(0, 4)}00`, prefectureName);
  return [
    ...[...prefectures].map(([value, label]) => ({ value, label, names: [label] })),
    ...counties.map(({ code, name, prefectureName }) => ({
      value: code,
      label: prefectureName === null ? name : `${prefectureName} ${name}`,
      names: [name, prefectureName ?? ''],
    })),
  ];
}
