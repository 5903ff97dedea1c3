import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@domain/errors.ts';
import type { DataRow, ProvinceGeography, ResourceFiles } from '@services/ports/resources.ts';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';

const point = z.tuple([z.number(), z.number()]);

/** The part of regions.json that the program reads; shapes are explained in resources/geo/README.md. */
const geographySchema = z.object({
  province: z.object({ code: z.string(), name: z.string() }),
  prefectures: z.array(z.object({ code: z.string(), name: z.string(), parent: z.string() })),
  counties: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      parent: z.string(),
      seat: z.nullable(point),
      terrain: z.nullable(z.enum(['plain', 'hills', 'mountains'])),
      former: z.array(z.string()).default([]),
    }),
  ),
  townships: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['subdistrict', 'town', 'rural', 'other']),
      parent: z.string(),
      point: z.nullable(point),
      rough: z.literal(true).optional(),
    }),
  ),
});

/** Reads the data that ships with the program from its resources folder. */
export function createResourceFiles(folder: string): ResourceFiles {
  return {
    geography: (provinceCode): ProvinceGeography => {
      const { townships, ...rest } = read(folder, join('geo', provinceCode, 'regions.json'), (text) =>
        geographySchema.parse(JSON.parse(text)),
      );
      return {
        ...rest,
        townships: townships.map(({ rough, ...township }) => (rough ? { ...township, rough } : township)),
      };
    },
    table: (name) =>
      read(folder, join('data', `${name}.csv`), (text): DataRow[] =>
        parse(text, { columns: true, bom: true }),
      ),
  };
}

function read<T>(folder: string, file: string, parseText: (text: string) => T): T {
  try {
    return parseText(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    throw new AppError('E5001', `resource ${file} cannot be read`, { file }, error);
  }
}
