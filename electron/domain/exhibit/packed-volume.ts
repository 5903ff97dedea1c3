/** Lengths in cm as the register has them; null = not known. */
export interface Lengths {
  readonly width_cm: number | null;
  readonly depth_cm: number | null;
  readonly height_cm: number | null;
}

/** Room that an exhibit takes aboard, in dm³: as it is packed, else as it stands; null when neither is known whole. */
export const packedVolume_dm3 = (packed: Lengths, standing: Lengths): number | null =>
  volume_dm3(packed) ?? volume_dm3(standing);

const volume_dm3 = ({ width_cm, depth_cm, height_cm }: Lengths): number | null =>
  width_cm === null || depth_cm === null || height_cm === null
    ? null
    : (width_cm * depth_cm * height_cm) / 1_000;
