import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instancesIn } from '../../bench/catalogue.ts';
import type { Instance } from '../../bench/instance.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'bench', 'instances');

export function textOf(set: string, file: string): string {
  return readFileSync(join(FOLDER, set, file), 'utf8');
}

/** The instance of a file that ships with the benchmark, read as `npm run bench` reads it. */
export function readInstance(set: string, file: string, index = 0): Instance {
  const name = file.replace(/\.(txt|vrp)$/, '');
  return instancesIn(set, name, textOf(set, file), [])[index]!.load();
}

/** Distance between two places as the engine gets it. */
export function legOf({ input }: Instance, from: number, to: number): number | undefined {
  return input.travel[0]?.distance_m[from * input.placeCount + to];
}
