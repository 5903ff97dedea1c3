import { writeFileSync } from 'node:fs';

/** Pictures of bringing tables in: what is unclear, what is faulty, and what goes on while rows are saved. */

const REQUESTS = `申请单位,区县,收到日期,站点,期望开始,备注
龙田乡人民政府,城口县,2026-11-02,龙田乡小学校,2026-12-07,
修齐镇人民政府,城口县,2026-11-03,修齐镇中心校,2026-12-08,
城口县科协,城口县,2026-11-03,还没有定的学校,2026-12-09,
巫山县科协,巫山县,2026-11-05,火星小学,2026-12-10,
巫溪县科协,巫溪县,不知道,,2026-12-11,日期写错
万州区科协,万州区,2026-11-06,,2026-12-12,
`;
/** Enough rows for a picture of saving them. */
const MANY = 40_000;

/** Chooses the table and has it checked. */
const check = async ({ page, table }, text) => {
  writeFileSync(table, text);
  await page.getByTestId('imports:choose').click();
  await page.getByTestId('imports:check').click();
  await page.getByTestId('imports:apply').waitFor({ timeout: 60_000 });
};

/** Saves many rows and waits until it is on the way. */
const saving = async (program) => {
  const { page } = program;
  // The scene before may have checked the table already.
  if (await page.getByTestId('imports:choose').isVisible()) {
    const rows = Array.from({ length: MANY }, (_, index) => `第${index}小学,万州区,${index % 900}`);
    await check(program, ['名称,区县,学生数', ...rows].join('\n'));
  }
  await page.getByTestId('imports:apply').click();
  await page.waitForFunction(() => document.querySelector('progress')?.value > 2_000);
};
const stopped = async ({ page }) => {
  await page.getByTestId('imports:stop').click();
  await page.getByTestId('imports:stop').waitFor({ state: 'detached' });
};

export const importScenes = [
  {
    name: 'import-review',
    route: '#/import?register=request',
    arrange: async (program) => {
      await check(program, REQUESTS);
      await program.page.getByRole('combobox').first().click();
    },
    leave: ({ page }) => page.keyboard.press('Escape'),
  },
  {
    name: 'import-saving',
    route: '#/import?register=site',
    // Waiting for quiet would be waiting for the end.
    isMoving: true,
    arrange: saving,
    leave: stopped,
  },
  {
    name: 'import-cancelled',
    route: '#/import?register=site',
    arrange: async (program) => {
      await saving(program);
      await stopped(program);
    },
  },
];
