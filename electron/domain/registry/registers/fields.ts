import type { Field } from '../field.ts';

/* Fields that several registers have. */

export const name: Field = { id: 'name', type: { kind: 'text', max: 80 }, isRequired: true };
export const note: Field = { id: 'note', type: { kind: 'text', max: 500, isMultiline: true }, isRare: true };
export const county: Field = { id: 'countyCode', type: { kind: 'county' }, isRequired: true };
export const position: Field = { id: 'position', type: { kind: 'position' }, isRequired: true };
export const contactName: Field = { id: 'contactName', type: { kind: 'contact', max: 40 } };
export const contactPhone: Field = { id: 'contactPhone', type: { kind: 'contact', max: 40 } };
export const startDate: Field = { id: 'startDate', type: { kind: 'date' }, isRequired: true };
export const endDate: Field = { id: 'endDate', type: { kind: 'date' }, isRequired: true };
export const source: Field = { id: 'source', type: { kind: 'text', max: 2_000 }, isRare: true };
export const unavailabilities: Field = { id: 'unavailabilities', type: { kind: 'periods' }, isRare: true };
