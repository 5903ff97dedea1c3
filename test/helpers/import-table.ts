import type { ImportPreview } from '@contract/imports.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { testContainer } from './container.ts';

type Program = Pick<ReturnType<typeof testContainer>, 'client' | 'setOpenPath'>;

/** Brings in a file as a user does who changes nothing on the way; answers nothing. */
export async function importAll(
  { client, setOpenPath }: Program,
  register: RegisterId,
  path: string,
  { apply }: { readonly apply: boolean },
) {
  setOpenPath(path);
  const file = await client.imports.choose({ register, language: 'zh-CN' });
  if (!file) throw new Error('nothing was chosen');
  const preview = await client.imports.preview({
    importId: file.importId,
    sheet: file.chosen.sheet,
    columns: file.chosen.columns.map(({ target }) => target),
    answers: [],
    language: 'zh-CN',
  });
  if (!preview) throw new Error('the check was stopped');
  const hasWork = hasAny(preview);
  const applied = apply && hasWork ? await client.imports.apply({ importId: file.importId }) : null;
  return { file, preview, applied };
}

const hasAny = ({ counts }: ImportPreview) => counts.added + counts.changed > 0;
