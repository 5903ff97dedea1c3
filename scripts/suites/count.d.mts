export interface Suite {
  name: string;
  kind: 'check' | 'vitest' | 'playwright';
}

export interface Outcome {
  code: number | null;
  signal?: string | null;
  report?: string | null;
  seconds: number;
}

export interface Result {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  problems: string[];
}

export function lostItsProcess(suite: Suite, outcome: Outcome): boolean;
export function judge(suite: Suite, outcome: Outcome, minimum: number | undefined): Result;
export function table(results: readonly Result[]): string;
export function summary(results: readonly Result[]): { line: string; ok: boolean };
