import type { KeyboardEvent } from 'react';
import { SEVERITIES } from '@domain/exhibit/condition.ts';
import type { Verdict } from './handover-store.ts';

/** Keys 1 to 5 say how a piece was found, 0 that it stays; null for any other. */
export function foundByKey(key: string): Verdict['found'] | null {
  if (key === '0') return 'stays';
  return /^[1-5]$/.test(key) ? (SEVERITIES[Number(key) - 1] ?? null) : null;
}

/** The line of a piece around one of its fields. */
export const lineOf = (field: HTMLElement) => field.closest<HTMLElement>('[data-piece]');

/** Puts the keyboard on the note of a line. */
export const focusNote = (line: HTMLElement | null) =>
  line?.querySelector<HTMLElement>('input[type="text"]')?.focus();

/** Puts the keyboard on the line before or after another one. */
export function focusLine(line: HTMLElement | null, step: 1 | -1): void {
  if (line === null) return;
  const lines = [...document.querySelectorAll<HTMLElement>('[data-piece]')];
  const next = lines[lines.indexOf(line) + step];
  const radios = [...(next?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Leads to the line before or after by the arrows; true when the key was one of them. */
export function leadsOn(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  event.preventDefault();
  focusLine(lineOf(event.currentTarget), event.key === 'ArrowDown' ? 1 : -1);
  return true;
}
