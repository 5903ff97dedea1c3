import { parseArgs } from 'node:util';
import { Problem } from '../setup/problem.mjs';

const PROVINCES = ['500000', '440000'];

/**
 * Options of the demo.
 * @param {string[]} args
 * @returns {{ out: string, seed: number, province: string }}
 */
export function readOptions(args) {
  const { values } = parse(args);
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || seed < 1 || seed > 2_147_483_647) {
    throw new Problem(
      '--seed takes a whole number from 1 to 2147483647',
      '--seed 应为 1 到 2147483647 的整数',
    );
  }
  if (!PROVINCES.includes(values.province)) {
    throw new Problem(
      `--province takes ${PROVINCES.join(' or ')}`,
      `--province 可为 ${PROVINCES.join('、')}`,
    );
  }
  return { out: values.out, seed, province: values.province };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        out: { type: 'string', default: 'out' },
        seed: { type: 'string', default: '20261123' },
        province: { type: 'string', default: '500000' },
      },
    });
  } catch (error) {
    throw new Problem(
      `${error.message} Options: --out DIR --seed N --province ${PROVINCES.join('|')}`,
      '参数有误',
    );
  }
}
