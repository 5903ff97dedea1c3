import { plainHeader } from '@domain/exchange/columns.ts';
import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { columnsOf } from '@services/exchange/columns.ts';
import { HEADER_ALIASES } from '@services/exchange/texts/header-aliases.ts';
import { describe, expect, it } from 'vitest';

describe('what offices call a column', () => {
  it.each(REGISTER_IDS)('means one field of %s and no other', (id) => {
    const targets = new Map<string, Set<string>>();
    for (const { names, target } of columnsOf(REGISTERS[id])) {
      for (const name of names.map(plainHeader)) {
        targets.set(name, (targets.get(name) ?? new Set()).add(target));
      }
    }
    expect(targets.size).toBeGreaterThan(0);
    expect(
      [...targets].filter(([, fields]) => fields.size > 1).map(([name, fields]) => [name, ...fields]),
    ).toEqual([]);
  });

  it('is said of fields that are there', () => {
    for (const [id, aliases] of Object.entries(HEADER_ALIASES)) {
      const fields = new Set(REGISTERS[id as keyof typeof HEADER_ALIASES].fields.map((field) => field.id));
      expect(Object.keys(aliases).filter((field) => !fields.has(field))).toEqual([]);
    }
  });
});
