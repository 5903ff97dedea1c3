import { useTranslation } from 'react-i18next';
import type { StaySetup } from './use-stay-setup.ts';

export interface SetupChoice {
  readonly value: string;
  readonly label: string;
  /** What a search finds it by. */
  readonly names: readonly string[];
}

interface SetupChoices {
  /** Chosen counties, and the one that a field holds, said to be no longer chosen where it is not. */
  readonly counties: (held: string | null) => readonly SetupChoice[];
  /** The same of sets. */
  readonly sets: (held: string | null) => readonly SetupChoice[];
}

/** What fields of the set-up that name a county or a set can be. */
export function useSetupChoices({ counties, countyCodes, sets, setIds }: StaySetup): SetupChoices {
  const { t } = useTranslation('staySetup');
  const choices = (
    all: readonly { readonly id: string; readonly name: string }[],
    chosen: ReadonlySet<string>,
    held: string | null,
  ): readonly SetupChoice[] => [
    ...all
      .filter(({ id }) => chosen.has(id) || id === held)
      .map(({ id, name }) => ({
        value: id,
        label: chosen.has(id) ? name : t('notChosen', { name }),
        names: [name],
      })),
    // Taken out of the workspace since.
    ...(held === null || all.some(({ id }) => id === held)
      ? []
      : [{ value: held, label: t('noLongerThere'), names: [] }]),
  ];
  return {
    counties: (held) =>
      choices(
        counties.map(({ code, name }) => ({ id: code, name })),
        countyCodes,
        held,
      ),
    sets: (held) => choices(sets, setIds, held),
  };
}
