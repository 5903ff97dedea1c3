import type { Program } from './profile.ts';

/** Removes every holiday and exchanged working day of a year, as if its calendar had not been published. */
export async function withdrawHolidays(program: Program, year: number): Promise<void> {
  const { rows } = await program.call('registry.list', { register: 'holiday' });
  const ofYear = rows.filter(({ values }) =>
    values.some((value) => JSON.stringify(value).startsWith(`"${year}-`)),
  );
  if (ofYear.length === 0) throw new Error(`the workspace has no holidays of ${year}`);
  for (const { id } of ofYear) {
    const { version } = await program.call('registry.get', { register: 'holiday', id });
    await program.call('registry.remove', { register: 'holiday', id, version });
  }
}
