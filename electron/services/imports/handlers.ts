import type { AppContract } from '@contract';
import type { Handlers } from '@contract/define.ts';
import type { ImportSession } from './import-session.ts';

/** Contract methods that bring in tables of other people. */
export function importHandlers(imports: ImportSession): Handlers<AppContract>['imports'] {
  return {
    choose: ({ register, language }) => imports.choose(register, language),
    sheet: ({ importId, sheet, language }) => imports.sheet(importId, sheet, language),
    preview: ({ answers, ...request }) =>
      imports.preview({ ...request, answers: new Map(answers.map(({ key, id }) => [key, id])) }),
    apply: ({ importId }) => imports.apply(importId),
    cancel: () => imports.cancel(),
  };
}
