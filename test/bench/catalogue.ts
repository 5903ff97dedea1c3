import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Reference } from './best-known.ts';
import { BenchError } from './errors.ts';
import { cordeauLimitCount, parseCordeau } from './formats/cordeau.ts';
import { isSolomon, parseSolomon } from './formats/solomon.ts';
import { parseToptw } from './formats/toptw.ts';
import { isVrplib, parseVrplib } from './formats/vrplib.ts';
import type { Instance } from './instance.ts';

/** An instance that is read when its turn comes. */
export interface InstanceSource {
  readonly name: string;
  readonly load: () => Instance;
}

/** Lie beside the instances and are none. */
const OTHER_FILES =
  /(^\.)|(\.(sol|res|csv|tsv|md|json|pdf|html?|xlsx?)$)|(^(readme|licen[cs]e|notice|copying))/i;
/** Numbers of vehicles of team orienteering when `bks.csv` does not name them. */
const TEAM_SIZES = [1, 2, 3, 4];

const natural = new Intl.Collator('en', { numeric: true });

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new BenchError(`folder ${folder} cannot be read`);
  }
}

/** Sets of a folder: its sub-folders. */
export function setsOf(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new BenchError(`folder ${folder} does not exist`);
  }
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(natural.compare);
}

/** The sets that `--set` names. */
export function chosenSets(folder: string, set: string): readonly string[] {
  const sets = setsOf(folder);
  if (set === 'all') return sets;
  if (!sets.includes(set)) {
    throw new BenchError(`no set "${set}" in ${folder}; there are ${sets.join(', ') || 'none'}`);
  }
  return [set];
}

function isCordeauLike(text: string): boolean {
  return /^\s*\d+(\s+\d+){3,4}\s*$/.test(text.trimStart().split(/\r?\n/, 1)[0] ?? '');
}

/** KU Leuven took over Cordeau's layout, so the set, its references, or a missing line of limits must tell. */
function isToptw(set: string, text: string, references: readonly Reference[]): boolean {
  if (/top/i.test(set)) return true;
  if (references.some((row) => row.set === set && row.objective.startsWith('maximise'))) return true;
  const [type, , , t] = text.trim().split(/\s+/, 4).map(Number);
  return (type === 5 || type === 6) && t! > 1 && cordeauLimitCount(text) === 1;
}

function teamSizes(set: string, name: string, references: readonly Reference[]): readonly number[] {
  const prefix = `${name}-m`.toLowerCase();
  const sizes = references
    .filter((row) => row.set === set && row.name.toLowerCase().startsWith(prefix))
    .map((row) => Number(row.name.slice(prefix.length)))
    .filter((size) => Number.isInteger(size) && size > 0);
  return sizes.length > 0 ? [...new Set(sizes)].sort((a, b) => a - b) : TEAM_SIZES;
}

/** Instances in one file; the format is found by what stands in it. */
export function instancesIn(
  set: string,
  name: string,
  text: string,
  references: readonly Reference[],
): readonly InstanceSource[] {
  if (isVrplib(text)) return [{ name, load: () => parseVrplib(text, name) }];
  if (isSolomon(text)) return [{ name, load: () => parseSolomon(text, name) }];
  if (!isCordeauLike(text)) throw new BenchError(`${set}/${name}: format not recognised`);
  if (!isToptw(set, text, references)) return [{ name, load: () => parseCordeau(text, name) }];
  return teamSizes(set, name, references).map((size) => ({
    name: `${name}-m${size}`,
    load: () => parseToptw(text, `${name}-m${size}`, size),
  }));
}

/** Instances of a set in the order of their names. */
export function sourcesOf(
  folder: string,
  set: string,
  references: readonly Reference[],
): readonly InstanceSource[] {
  return entriesOf(join(folder, set))
    .filter((entry) => !entry.isDirectory() && !OTHER_FILES.test(entry.name))
    .flatMap((entry) =>
      instancesIn(set, parse(entry.name).name, readText(join(folder, set, entry.name)), references),
    )
    .sort((a, b) => natural.compare(a.name, b.name));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new BenchError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
