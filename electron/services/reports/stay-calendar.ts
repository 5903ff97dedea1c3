import type { CalendarFile } from './calendar-file.ts';
import { stayNoticeTexts } from './stay-notice-texts.ts';
import { type StayPaperInput, stayPapers, themeAndEdition } from './stay-paper.ts';
import { kilometres } from './stay-plan-rows.ts';
import { phaseSpans } from '@domain/stay/phases.ts';
import type { ReportLanguage } from './workbook.ts';

/** The stays of a plan, or of one of its sets, as events of whole days: one for each phase that takes a day. */
export function stayCalendar(
  input: StayPaperInput & { readonly workspaceId: string },
  setId: string | null,
  language: ReportLanguage,
): CalendarFile {
  const texts = stayNoticeTexts[language];
  const { plan, isSample } = input;
  const setName = plan.sets.find(({ id }) => id === setId)?.name ?? null;
  const mark = isSample ? [texts.sample] : [];
  return {
    name: texts.calendar.name(plan.name, setName),
    madeAt: input.madeAt,
    events: stayPapers(input, null)
      .filter(({ stay }) => setId === null || stay.setId === setId)
      .flatMap(({ stay, set }) =>
        phaseSpans(stay).map(({ phase, start, end }) => ({
          uid: `${stay.id}-${phase}@${input.workspaceId}.kexun`,
          when: { kind: 'days' as const, start, end },
          summary: texts.calendar.summary(texts.phases[phase], stay.countyName, set.name),
          description: [
            ...texts.calendar.description({
              plan: plan.name,
              set: set.name,
              theme: themeAndEdition(set),
              venue: stay.venueName,
              from: stay.fromName,
              km: kilometres(stay.haul_m),
              phase,
              openDays: stay.openDays,
            }),
            ...mark,
          ].join('\n'),
          location: `${stay.countyName} ${stay.venueName}`,
          position: stay.position,
          categories: [texts.calendar.category, texts.phases[phase]],
          isBusy: false,
        })),
      ),
  };
}
