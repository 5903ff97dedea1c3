export function spread(times: readonly number[]): string;
export function frames(times: readonly number[]): string;
