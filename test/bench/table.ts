import { iterationsPerSecond, type Measurement } from './measurement.ts';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly textOf: (row: Measurement) => string;
}

const NAME_WIDTH = 16;

const COLUMNS: readonly Column[] = [
  { title: 'seconds', width: 8, textOf: (row) => row.seconds.toFixed(2) },
  { title: 'seed', width: 5, textOf: (row) => String(row.seed) },
  { title: 'value', width: 12, textOf: (row) => row.value.toFixed(row.decimals) },
  { title: 'best known', width: 12, textOf: (row) => row.bestKnown?.toFixed(row.decimals) ?? '–' },
  { title: 'gap %', width: 8, textOf: (row) => signed(row.gap, 3) },
  { title: 'iterations', width: 12, textOf: (row) => String(row.iterations) },
  { title: 'it/s', width: 9, textOf: (row) => iterationsPerSecond(row).toFixed(0) },
  { title: 'feasible', width: 9, textOf: (row) => (row.isFeasible ? 'yes' : 'NO') },
];

function signed(value: number | null, digits: number): string {
  if (value === null) return '–';
  const text = value.toFixed(digits);
  if (Number(text) === 0) return (0).toFixed(digits);
  return value > 0 ? `+${text}` : text;
}

const GAP_MEANING = {
  min: 'gap % above best known: 0 is best, + is worse',
  max: 'gap % over the reference: the more the better, - is worse than the reference',
} as const;

export function tableHead(set: string, sense: Measurement['sense'], threads: number): readonly string[] {
  const titles = COLUMNS.map(({ title, width }) => title.padStart(width)).join('');
  return [
    `${set}, ${threads === 1 ? '1 thread' : `${threads} threads`}; ${GAP_MEANING[sense]}`,
    `${'instance'.padEnd(NAME_WIDTH)}${titles}`,
  ];
}

export function tableRow(row: Measurement): string {
  const cells = COLUMNS.map(({ width, textOf }) => textOf(row).padStart(width)).join('');
  return `${row.instance.padEnd(NAME_WIDTH)}${cells}`;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean and worst gap, speed, and what is not feasible, of the rows of one set. */
export function tableFoot(set: string, rows: readonly Measurement[]): string {
  const parts = [`${set}: ${rows.length} ${rows.length === 1 ? 'instance' : 'instances'}`];
  const [first] = rows;
  if (!first) return parts.join('');
  const sign = first.sense === 'min' ? 1 : -1;
  const compared = rows
    .flatMap((row) => (row.gap === null ? [] : [{ name: row.instance, gap: row.gap }]))
    .sort((a, b) => sign * (b.gap - a.gap));
  const [worst] = compared;
  if (worst) {
    parts.push(`mean gap ${signed(mean(compared.map(({ gap }) => gap)), 3)} %`);
    parts.push(`worst ${signed(worst.gap, 3)} % (${worst.name})`);
    const reached = compared.filter(({ gap }) => sign * gap <= 1e-9).length;
    parts.push(`${reached} of ${compared.length} at the reference or better`);
  }
  parts.push(`mean it/s ${mean(rows.map(iterationsPerSecond)).toFixed(0)}`);
  parts.push(`not feasible ${rows.filter(({ isFeasible }) => !isFeasible).length}`);
  return parts.join(', ');
}
