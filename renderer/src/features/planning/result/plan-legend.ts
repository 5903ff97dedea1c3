import type { CaravanRow } from '@contract/fleet.ts';
import type { PlanView } from '@contract/plans.ts';
import { WAIT_BREAKS_DAYS } from '@domain/chart/classes.ts';
import { classColours } from '@renderer/map/class-colours.ts';
import type { LegendEntry, LegendOf } from '@renderer/map/legend-model.ts';
import type { TFunction } from 'i18next';

/** Names of the wait classes in the order of their colours. */
export const WAIT_CLASS_NAMES = ['halfYear', 'year1', 'year2', 'year3', 'year5', 'longer'] as const;

/** Legend of a plan's map: wait of the counties, bases, lodgings, caravans, places left out. A picture also needs the caravans' names. */
export function planLegend(
  t: TFunction<'planning'>,
  plan: PlanView,
  caravans: readonly CaravanRow[],
  options: { readonly withCaravans: boolean; readonly hasKeyCounties: boolean },
): LegendOf {
  return (palette) => {
    const colours = classColours(palette, WAIT_BREAKS_DAYS.length + 1);
    const waits = WAIT_CLASS_NAMES.map(
      (name, index): LegendEntry => ({
        mark: 'fill',
        colour: colours[index] ?? palette.land,
        label: t(`legend.${name}`),
      }),
    );
    const names = options.withCaravans
      ? caravans.filter((caravan) => plan.caravanIds.includes(caravan.id))
      : [];
    const key: LegendEntry = { mark: 'outline', colour: palette.text, label: t('legend.key') };
    const omission: LegendEntry = { mark: 'hollow', colour: palette.bad, label: t('legend.omission') };
    return {
      title: t('legend.title'),
      entries: [
        ...waits,
        ...(options.hasKeyCounties ? [key] : []),
        { mark: 'square', colour: palette.text, label: t('legend.base') },
        ...(plan.totals.nights > 0
          ? [{ mark: 'moon' as const, colour: palette.text, label: t('legend.lodging') }]
          : []),
        ...(plan.omissions.length > 0 ? [omission] : []),
        ...names.map(
          (caravan): LegendEntry => ({
            mark: 'line',
            colour: palette.caravans[caravan.colourIndex % palette.caravans.length] ?? palette.muted,
            label: caravan.name,
          }),
        ),
      ],
    };
  };
}
