import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { searchesOf } from '@services/stays/solve-stays.ts';
import { checkExchange } from '../../../electron/engine/exchange/exchange-problem.ts';
import { exchangeBound } from '../../../electron/engine/exchange/exchange-bound.ts';
import { planExchange } from '../../../electron/engine/exchange/exchange-search.ts';
import { checkStays } from '../../../electron/engine/stays/checker.ts';
import type { StayProblem } from '../../../electron/engine/stays/problem.ts';
import { capacityBound } from './capacity-bound.ts';
import { provinceOfNation, STAY_CASES, type StayCase } from './cases.ts';
import { EXCHANGE_CASES, type ExchangeCase } from './exchange-cases.ts';
import { judge } from './judge.ts';
import { type RelaySolver, relaySolver } from './relay-solver.ts';
import { NATION, NATION_SETS } from './regions.ts';

/** A row of the table: one run. */
interface Row {
  readonly case: string;
  readonly seed: number;
  readonly seconds: number;
  readonly cost: number;
  readonly reference: number | null;
  readonly hosted: number;
  readonly isFeasible: boolean;
  /** What the reference is, and whatever else is worth saying. */
  readonly note: string;
}

/** What a cost is compared with, null when nothing is known. */
interface Reference {
  readonly cost: number | null;
  readonly note: string;
}

export interface Console {
  readonly print: (line: string) => void;
}

interface Options {
  readonly only: string | null;
  readonly seconds: number | null;
  /** First seed. */
  readonly from: number;
  readonly seeds: number | null;
  readonly solver: RelaySolver;
}

const EXCHANGE_ITERATIONS = 4_000_000;
/** Seconds for a province of the nation: ten minutes for all of them. */
const NATION_SECONDS = 18;
/** Best known costs, and what HiGHS found; from the root, because what runs is a bundle. */
const REFERENCES = 'test/bench/stays/references.csv';

const gapOf = ({ cost, reference }: Row) =>
  reference === null ? null : (100 * (cost - reference)) / Math.max(1, Math.abs(reference));

async function solveFor(solver: RelaySolver, problem: StayProblem, seed: number, seconds: number) {
  const { seconds: used, ...result } = await solver.solve(problem, seed, seconds);
  const checked = checkStays(problem, result.plan);
  const stays = result.plan.flat();
  return {
    seconds: used,
    cost: result.cost.points,
    hosted: new Set(stays.map(({ venue }) => problem.venues[venue]!.county)).size,
    stays: stays.length,
    iterations: result.iterations,
    isFeasible:
      checked.violations.length === 0 &&
      checked.cost.points === result.cost.points &&
      checked.cost.unmetPins === result.cost.unmetPins,
  };
}

/** Best known cost and where it is from; `seed`: of the problem, where each seed is a problem of its own. */
function referenceOf(
  name: string,
  seed: number | null,
): { readonly cost: number; readonly source: string } | null {
  const start = `${name},${seed ?? ''},`;
  const line = readFileSync(REFERENCES, 'utf8')
    .split('\n')
    .find((each) => each.startsWith(start));
  if (line === undefined) return null;
  const [cost, ...source] = line.slice(start.length).split(',');
  return { cost: Number(cost), source: source.join(',').replaceAll('"', '') };
}

/** What HiGHS says of a problem: from the file where it is known, else worked out. */
async function judged(stayCase: StayCase, seed: number, problem: StayProblem): Promise<Reference> {
  const { name, judgeSeconds } = stayCase;
  if (judgeSeconds === null)
    return {
      cost: referenceOf(name, null)?.cost ?? null,
      note: `bound without moves ${capacityBound(problem)}`,
    };
  const known = referenceOf(name, seed);
  if (known) return { cost: known.cost, note: known.source };
  const { cost, isProven, binaries } = await judge(problem, judgeSeconds);
  return { cost, note: `HiGHS ${isProven ? 'proven' : 'stopped'}, ${binaries} binaries` };
}

async function* runStays(stayCase: StayCase, options: Options): AsyncGenerator<Row> {
  const { name } = stayCase;
  const { from, seeds, solver } = options;
  for (let seed = from; seed < from + (seeds ?? stayCase.seeds); seed += 1) {
    const problem = stayCase.problemOf(seed);
    const reference = await judged(stayCase, seed, problem);
    const { iterations, stays, ...found } = await solveFor(
      solver,
      problem,
      seed,
      options.seconds ?? stayCase.seconds,
    );
    yield {
      case: name,
      seed,
      ...found,
      reference: reference.cost,
      note: `${reference.note}; ${stays} stays, ${iterations} iterations`,
    };
  }
}

/** All provinces one after another, as the program would plan them. */
async function* runNation(options: Options): AsyncGenerator<Row> {
  const counties = NATION.reduce((sum, count) => sum + count, 0);
  for (const [index, count] of NATION.entries()) {
    const sets = Math.max(1, Math.round((NATION_SETS * count) / counties));
    const problem = provinceOfNation(index, count, sets);
    const { iterations, stays, ...found } = await solveFor(
      options.solver,
      problem,
      1,
      options.seconds ?? NATION_SECONDS,
    );
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    yield {
      case: 'nation',
      seed: index + 1,
      ...found,
      reference: null,
      note: `${sets} sets, ${count} counties; ${stays} stays, ${iterations} iterations, ${memory} MB`,
    };
  }
}

function* runExchange(exchangeCase: ExchangeCase, options: Options): Generator<Row> {
  for (let seed = 1; seed <= (options.seeds ?? exchangeCase.seeds); seed += 1) {
    const start = performance.now();
    const regions = exchangeCase.regionsOf(seed);
    const found = regions.map((problem) =>
      planExchange(problem, { seed, iterationLimit: EXCHANGE_ITERATIONS }),
    );
    const seconds = (performance.now() - start) / 1000;
    yield {
      case: exchangeCase.name,
      seed,
      seconds,
      cost: found.reduce((sum, { cost }) => sum + cost.haul_m, 0),
      reference: regions.reduce(
        (sum, problem, at) => sum + exchangeBound(problem, found[at]!.cost.haul_m),
        0,
      ),
      hosted: regions.reduce((sum, { countyCount }) => sum + countyCount, 0),
      isFeasible: found.every(
        ({ schedule, cost }, at) => cost.missed === 0 && checkExchange(regions[at]!, schedule).length === 0,
      ),
      note: `metres against the bound; rounds ${regions.map(({ rounds }) => rounds).join(' ')}`,
    };
  }
}

function printed(row: Row): string {
  const gap = gapOf(row);
  return [
    row.case.padEnd(14),
    String(row.seed).padStart(4),
    row.seconds.toFixed(1).padStart(8),
    String(row.cost).padStart(10),
    String(row.reference ?? '–').padStart(10),
    (gap === null ? '–' : gap.toFixed(3)).padStart(8),
    String(row.hosted).padStart(7),
    (row.isFeasible ? 'yes' : 'NO').padStart(9),
    `  ${row.note}`,
  ].join('');
}

const csvOf = (row: Row) =>
  [
    row.case,
    row.seed,
    row.seconds.toFixed(2),
    row.cost,
    row.reference ?? '',
    gapOf(row)?.toFixed(4) ?? '',
    row.hosted,
    row.isFeasible,
  ].join(',');

function summaryOf(name: string, rows: readonly Row[]): string {
  const gaps = rows.flatMap((row) => gapOf(row) ?? []);
  const feasible = `${rows.filter(({ isFeasible }) => isFeasible).length} of ${rows.length} feasible`;
  if (gaps.length === 0) return `${name}: ${feasible}`;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const notAbove = gaps.filter((gap) => gap <= 0).length;
  return `${name}: ${feasible}, mean gap ${mean.toFixed(3)} %, worst ${Math.max(...gaps).toFixed(3)} %, ${notAbove} of ${gaps.length} not above the reference`;
}

/** Runs the cases asked for, and prints each row as it comes. */
async function runCases(
  chosen: readonly (readonly [string, () => AsyncIterable<Row> | Iterable<Row>])[],
  print: Console['print'],
): Promise<readonly Row[]> {
  print(`${'case'.padEnd(14)}seed seconds      cost reference gap_pct hosted feasible`);
  const all: Row[] = [];
  for (const [name, run] of chosen) {
    const rows: Row[] = [];
    for await (const row of run()) {
      rows.push(row);
      print(printed(row));
    }
    print(summaryOf(name, rows));
    all.push(...rows);
  }
  return all;
}

/** The command `npm run bench:stays`; returns its exit code. */
export async function benchStays(args: readonly string[], { print }: Console): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      case: { type: 'string' },
      seconds: { type: 'string' },
      from: { type: 'string' },
      seeds: { type: 'string' },
      threads: { type: 'string' },
      'processor-time': { type: 'boolean' },
      csv: { type: 'string' },
    },
  });
  const number = (text: string | undefined) => (text === undefined ? null : Number(text));
  // As many searches as the program runs on this machine, unless told otherwise.
  const threads = number(values.threads) ?? searchesOf({ cores: availableParallelism() });
  const options: Options = {
    only: values.case ?? null,
    seconds: number(values.seconds),
    from: number(values.from) ?? 1,
    seeds: number(values.seeds),
    solver: relaySolver(threads, values['processor-time'] ?? false),
  };
  const runs: readonly (readonly [string, () => AsyncIterable<Row> | Iterable<Row>])[] = [
    ...STAY_CASES.map((each) => [each.name, () => runStays(each, options)] as const),
    ['nation', () => runNation(options)],
    ...EXCHANGE_CASES.map((each) => [each.name, () => runExchange(each, options)] as const),
  ];
  const chosen = runs.filter(([name]) => options.only === null || name === options.only);
  if (chosen.length === 0) {
    print(`There is no case ${options.only}. There are: ${runs.map(([name]) => name).join(' ')}`);
    return 2;
  }
  try {
    const all = await runCases(chosen, print);
    if (values.csv !== undefined)
      writeFileSync(
        values.csv,
        `${['case,seed,seconds,cost,reference,gap_pct,hosted,feasible', ...all.map(csvOf)].join('\n')}\n`,
      );
    return all.every(({ isFeasible }) => isFeasible) ? 0 : 1;
  } finally {
    await options.solver.close();
  }
}
