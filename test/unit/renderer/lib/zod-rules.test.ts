import { caravanInput } from '@contract/fleet.ts';
import { siteInput } from '@contract/sites.ts';
import { zodRules } from '@renderer/lib/zod-rules.ts';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';

const t = ((key: string, values?: { limit?: number }) =>
  values?.limit === undefined ? key : `${key} ${values.limit}`) as unknown as TFunction;

/** What a field says about a value, or null when it is content. */
async function complaint(schema: z.ZodType, value: unknown): Promise<string | null> {
  const [rule] = zodRules(schema, t);
  const { validator } = rule as {
    validator: (rule: object, value: unknown, done: () => void) => Promise<void>;
  };
  return validator({}, value, () => undefined).then(
    () => null,
    (error: Error) => error.message,
  );
}

describe('zodRules', () => {
  it('asks for what is missing', async () => {
    expect(await complaint(siteInput.shape.name, '')).toBe('field.required');
    expect(await complaint(siteInput.shape.name, '   ')).toBe('field.required');
    expect(await complaint(siteInput.shape.countyCode, undefined)).toBe('field.required');
    expect(await complaint(caravanInput.shape.seats, undefined)).toBe('field.required');
  });

  it('names the limit that is broken', async () => {
    expect(await complaint(caravanInput.shape.seats, 0)).toBe('field.atLeast 1');
    expect(await complaint(caravanInput.shape.seats, 21)).toBe('field.atMost 20');
    expect(await complaint(siteInput.shape.name, 'x'.repeat(81))).toBe('field.tooLong 80');
  });

  it('wants whole numbers where the contract does', async () => {
    expect(await complaint(caravanInput.shape.seats, 1.5)).toBe('field.wholeNumber');
  });

  it('lets an empty field pass where nothing may stand', async () => {
    expect(await complaint(siteInput.shape.pupils, undefined)).toBeNull();
    expect(await complaint(siteInput.shape.note, undefined)).toBeNull();
    expect(await complaint(caravanInput.shape.plate, '')).toBeNull();
  });

  it('lets what the contract accepts pass', async () => {
    expect(await complaint(siteInput.shape.name, '城口县 高观镇中心校')).toBeNull();
    expect(await complaint(siteInput.shape.countyCode, '500229')).toBeNull();
    expect(await complaint(siteInput.shape.countyCode, '5002')).toBe('field.invalid');
  });
});
