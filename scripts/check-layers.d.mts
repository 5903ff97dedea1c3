export interface LayerViolation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}
export function checkLayers(folder: string): Promise<{
  readonly modules: number;
  readonly violations: readonly LayerViolation[];
}>;
