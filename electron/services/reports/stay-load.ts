import type { Lengths } from '@domain/exhibit/packed-volume.ts';
import { packedVolume_dm3 } from '@domain/exhibit/packed-volume.ts';
import type { CrateFacts, ExhibitFacts, SetFacts } from './stay-paper.ts';

const DM3_PER_M3 = 1_000;

/** What is carried as one piece: a crate with its exhibits, or an exhibit without a crate. */
export interface LoadPiece {
  readonly crate: CrateFacts | null;
  readonly exhibits: readonly ExhibitFacts[];
  /** Lengths in which it is carried; null where they are not known whole. */
  readonly size: Lengths | null;
  readonly volume_m3: number | null;
  /** Crate and exhibits; null when the weight of any of them is not known. */
  readonly gross_kg: number | null;
}

/** A set as it is carried: crates by code, then what has none. */
export function loadPieces({ crates, exhibits }: SetFacts): readonly LoadPiece[] {
  const known = new Set(crates.map(({ id }) => id));
  const packed = crates.map((crate): LoadPiece => {
    const own = exhibits.filter(({ crateId }) => crateId === crate.id);
    const weights = [crate.weight_kg, ...own.map(({ weight_kg }) => weight_kg)];
    return { crate, exhibits: own, ...roomOf(crate, crate), gross_kg: sumOrNull(weights) };
  });
  const loose = exhibits
    .filter(({ crateId }) => crateId === null || !known.has(crateId))
    .map(
      (exhibit): LoadPiece => ({
        crate: null,
        exhibits: [exhibit],
        ...roomOf(exhibit.packed, exhibit.standing),
        gross_kg: exhibit.weight_kg,
      }),
    );
  return [...packed, ...loose];
}

/** Sums of what is known, and how much is not. */
export function loadSums(pieces: readonly LoadPiece[]) {
  const sum = (valueOf: (piece: LoadPiece) => number | null) =>
    pieces.reduce((total, piece) => total + (valueOf(piece) ?? 0), 0);
  return {
    crates: pieces.filter(({ crate }) => crate !== null).length,
    loose: pieces.filter(({ crate }) => crate === null).length,
    exhibits: sum(({ exhibits }) => exhibits.length),
    gross_kg: sum(({ gross_kg }) => gross_kg),
    volume_m3: sum(({ volume_m3 }) => volume_m3),
    unknownWeights: pieces.filter(({ gross_kg }) => gross_kg === null).length,
    unknownSizes: pieces.filter(({ volume_m3 }) => volume_m3 === null).length,
  };
}

function roomOf(packed: Lengths, standing: Lengths): Pick<LoadPiece, 'size' | 'volume_m3'> {
  const size = [packed, standing].find((lengths) => packedVolume_dm3(lengths, lengths) !== null) ?? null;
  const volume = packedVolume_dm3(packed, standing);
  return { size, volume_m3: volume === null ? null : volume / DM3_PER_M3 };
}

const sumOrNull = (weights: readonly (number | null)[]): number | null =>
  weights.includes(null) ? null : weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
