import type { RegisterId } from '@domain/registry/register-id.ts';

/* Addresses inside the window as links hold them: a page links to them whatever else it knows. */

/** The list of a register. */
export const registerAddress = (register: RegisterId): string => `#/registry?register=${register}`;

/** Bringing a table into a register from a spreadsheet. */
export const importAddress = (register: RegisterId): string => `#/import?register=${register}`;
