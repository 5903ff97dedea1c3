import { type ImportPreview, LEAVE_EMPTY } from '@contract/imports.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import type { testContainer } from './container.ts';

type Program = Pick<ReturnType<typeof testContainer>, 'client' | 'setOpenPath'>;

/** Brings in a file as a user does who changes nothing on the way; what is asked is left empty, or not answered. */
export async function importAll(
  { client, setOpenPath }: Program,
  register: RegisterId,
  path: string,
  { apply, leavesEmpty = false }: { readonly apply: boolean; readonly leavesEmpty?: boolean },
) {
  setOpenPath(path);
  const file = await client.imports.choose({ register, language: 'zh-CN' });
  if (!file) throw new Error('nothing was chosen');
  const previewWith = async (answers: readonly { key: string; id: string }[]): Promise<ImportPreview> => {
    const found = await client.imports.preview({
      importId: file.importId,
      sheet: file.chosen.sheet,
      columns: file.chosen.columns.map(({ target }) => target),
      answers: [...answers],
      language: 'zh-CN',
    });
    if (!found) throw new Error('the check was stopped');
    if (!leavesEmpty || found.questions.length === 0) return found;
    return previewWith([...answers, ...found.questions.map(({ key }) => ({ key, id: LEAVE_EMPTY }))]);
  };
  const preview = await previewWith([]);
  const hasWork = hasAny(preview);
  const applied = apply && hasWork ? await client.imports.apply({ importId: file.importId }) : null;
  return { file, preview, applied };
}

const hasAny = ({ counts }: ImportPreview) => counts.added + counts.changed > 0;
