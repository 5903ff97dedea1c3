import { OMISSION_WORDS } from './omission-words.mjs';

/** Columns of Chinese text take two cells each. */
const widthOf = (text) => [...text].reduce((sum, char) => sum + (char.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
const pad = (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What the demo did, for people: figures per caravan, what was left out and why, files. */
export function summaryTable(status, plan, files) {
  const caravans = [...new Set(plan.tours.map((tour) => tour.caravanName))].toSorted((a, b) =>
    a.localeCompare(b),
  );
  const rows = caravans.map((name) => {
    const own = plan.tours.filter((tour) => tour.caravanName === name);
    const sum = (valueOf) => own.reduce((total, tour) => total + valueOf(tour), 0);
    return [
      name,
      String(own.length),
      String(sum((tour) => tour.stops.length)),
      String(Math.round(sum((tour) => tour.length_m) / 1000)),
      (sum((tour) => tour.drive_s) / 3600).toFixed(1),
    ];
  });
  const reasons = new Map();
  for (const { reason } of plan.omissions) reasons.set(reason.code, (reasons.get(reason.code) ?? 0) + 1);
  const { totals } = plan;
  return [
    `${status.name}（样例数据）  ${plan.name} v${plan.number}  ${plan.periodStart} 至 ${plan.periodEnd}`,
    '',
    table([
      ['车辆', '在外天数', '场次', '里程 km（估算）', '行车 h（估算）'],
      ...rows,
      [
        '合计',
        String(totals.days),
        String(totals.visits),
        String(Math.round(totals.length_m / 1000)),
        (totals.drive_s / 3600).toFixed(1),
      ],
    ]),
    '',
    `过夜 ${totals.nights} 晚，区县 ${totals.counties} 个，乡镇占比 ${totals.townshipShare === null ? '-' : `${Math.round(totals.townshipShare * 100)} %`}`,
    `有 ${plan.omissions.length} 个站点排不进：${[...reasons].map(([code, count]) => `${OMISSION_WORDS[code]} ${count}`).join('，') || '-'}`,
    `种子 ${plan.provenance.seed}，迭代 ${plan.provenance.iterations} 次，排程 ${(plan.provenance.elapsed_ms / 1000).toFixed(1)} s`,
    '',
    ...files.map(({ path, bytes }) => `${path}  ${Math.ceil(bytes / 1024)} KB`),
  ].join('\n');
}
