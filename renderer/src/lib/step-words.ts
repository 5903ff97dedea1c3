import type { StepLabel } from '@contract/history.ts';
import type { TFunction } from 'i18next';

/** Name of a step in words. The labels of all commands stand in history.json; a test asserts that none is missing. */
export function stepWords(t: TFunction<'history'>, step: StepLabel): string {
  const { register } = step.params;
  const params =
    register === undefined
      ? step.params
      : { ...step.params, register: t(`register.${register}` as 'register.site') };
  return t(
    `command.${step.name}` as 'command.site.create',
    { replace: params } as unknown as { name: string },
  );
}
