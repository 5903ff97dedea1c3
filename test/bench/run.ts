import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { check, createProblem, type ProblemData, ProblemFaultsError, type Solution } from '@engine';
import { bestKnown, gapPercent, type Reference, readReferences } from './best-known.ts';
import { chosenSets, type InstanceSource, sourcesOf } from './catalogue.ts';
import { createCsvFile, type CsvFile } from './csv.ts';
import { BenchError } from './errors.ts';
import { type Instance, routesOf } from './instance.ts';
import type { Measurement } from './measurement.ts';
import { type BenchOptions, isMatch } from './options.ts';
import type { Solver } from './solve-with.ts';
import type { RunOutcome } from './solve.worker.ts';
import { tableFoot, tableHead, tableRow } from './table.ts';

export interface BenchHost {
  readonly solver: Solver;
  readonly print: (line: string) => void;
  /** Was the benchmark broken off? What is running then does not count. */
  readonly isStopped: () => boolean;
}

export function isFeasible(problem: ProblemData, solution: Solution): boolean {
  return solution.cost.unservedRequired === 0 && check(problem, solution).length === 0;
}

/** The problem of an instance; what the engine does not accept is the fault of the file. */
function problemOf(set: string, { name, input }: Instance): ProblemData {
  try {
    return createProblem(input);
  } catch (error) {
    if (!(error instanceof ProblemFaultsError)) throw error;
    const [first, ...others] = error.faults.map(({ field, detail }) => `${field} ${detail}`);
    const rest = others.length > 0 ? `, and ${others.length} more faults` : '';
    throw new BenchError(`${set}/${name}: ${first}${rest}`);
  }
}

function measurementOf(
  set: string,
  instance: Instance,
  problem: ProblemData,
  { solution, seconds, iterations }: RunOutcome,
  reference: number | null,
  { threads, seed }: BenchOptions,
): Measurement {
  // References are published with so many decimals; more would make a tie look like a gap.
  const value = Number(instance.valueOf(routesOf(solution)).toFixed(instance.decimals));
  const feasible = isFeasible(problem, solution);
  return {
    set,
    instance: instance.name,
    sense: instance.sense,
    seconds,
    threads,
    seed,
    value,
    decimals: instance.decimals,
    bestKnown: reference,
    // A route plan that leaves out what it must serve is short for a bad reason.
    gap: feasible ? gapPercent(value, reference) : null,
    iterations,
    isFeasible: feasible,
  };
}

async function measureSet(
  set: string,
  sources: readonly InstanceSource[],
  references: readonly Reference[],
  options: BenchOptions,
  { host, csv }: { readonly host: BenchHost; readonly csv: CsvFile | null },
): Promise<void> {
  const rows: Measurement[] = [];
  for (const source of sources) {
    const instance = source.load();
    if (rows.length === 0)
      tableHead(set, instance.sense, options.threads).forEach((line) => host.print(line));
    const problem = problemOf(set, instance);
    const outcome = await host.solver.solve(problem, options).catch((error: unknown) => {
      throw new Error(`the engine failed at ${set}/${source.name}`, { cause: error });
    });
    if (host.isStopped()) break;
    const row = measurementOf(set, instance, problem, outcome, bestKnown(references, set, instance), options);
    rows.push(row);
    host.print(tableRow(row));
    csv?.add(row);
  }
  host.print(tableFoot(set, rows));
  host.print('');
}

/** Runs public instances and prints a table per set. */
export async function runSets(options: BenchOptions, host: BenchHost): Promise<void> {
  const { instances, set, only } = options;
  const sets = chosenSets(instances, set);
  const references = readReferences(instances);
  const chosen = sets.map((name) => ({
    name,
    sources: sourcesOf(instances, name, references).filter((source) => isMatch(source.name, only)),
  }));
  if (chosen.every(({ sources }) => sources.length === 0)) {
    throw new BenchError(`no instance of ${set} in ${instances}${only === null ? '' : ` matches "${only}"`}`);
  }
  // A file that cannot be read is said at once, not after an hour.
  for (const { sources } of chosen) sources.forEach((source) => source.load());
  if (!existsSync(join(instances, 'bks.csv'))) host.print(`no bks.csv in ${instances}: no gaps`);
  const csv = options.csv === null ? null : createCsvFile(options.csv);
  for (const { name, sources } of chosen) {
    if (sources.length === 0 || host.isStopped()) continue;
    await measureSet(name, sources, references, options, { host, csv });
  }
}
