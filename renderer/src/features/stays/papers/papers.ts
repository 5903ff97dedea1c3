import type { SavedFile } from '@contract/exports.ts';
import type { Language } from '@renderer/i18n/languages.ts';
import { api } from '@renderer/lib/client.ts';

/** A paper in a format that it has. */
export type PaperChoice =
  | { readonly paper: 'plan'; readonly format: 'xlsx' | 'docx' | 'pdf' }
  | { readonly paper: 'notice' | 'transport' | 'acceptance' | 'strike'; readonly format: 'docx' | 'pdf' }
  | { readonly paper: 'counts'; readonly format: 'xlsx' | 'pdf' }
  | { readonly paper: 'calendar'; readonly format: 'ics' };

/** Every paper in every format, in the order of the menu. */
export const PAPER_CHOICES: readonly PaperChoice[] = [
  { paper: 'plan', format: 'xlsx' },
  { paper: 'plan', format: 'docx' },
  { paper: 'plan', format: 'pdf' },
  { paper: 'notice', format: 'docx' },
  { paper: 'notice', format: 'pdf' },
  { paper: 'transport', format: 'docx' },
  { paper: 'transport', format: 'pdf' },
  { paper: 'acceptance', format: 'docx' },
  { paper: 'acceptance', format: 'pdf' },
  { paper: 'strike', format: 'docx' },
  { paper: 'strike', format: 'pdf' },
  { paper: 'counts', format: 'xlsx' },
  { paper: 'counts', format: 'pdf' },
  { paper: 'calendar', format: 'ics' },
];

export interface PaperScope {
  readonly planId: string;
  /** Papers of one stay, and the calendar of its set; null = of every stay of the plan. */
  readonly stay: { readonly id: string; readonly setId: string } | null;
  readonly isMasked: boolean;
  readonly language: Language;
}

/** Saves a paper; asks where. */
export function savePaper(
  choice: PaperChoice,
  { planId, stay, isMasked, language }: PaperScope,
): Promise<SavedFile> {
  const ofStay = { planId, stayId: stay?.id ?? null, language };
  switch (choice.paper) {
    case 'plan':
      return api.exports.stayPlan({ planId, language, format: choice.format });
    case 'notice':
      return api.exports.stayNotice({ ...ofStay, format: choice.format, isMasked });
    case 'transport':
      return api.exports.stayTransport({ ...ofStay, format: choice.format, isMasked });
    case 'acceptance':
    case 'strike':
      return api.exports.stayChecklist({ ...ofStay, format: choice.format, kind: choice.paper });
    case 'counts':
      return api.exports.stayCounts({ ...ofStay, format: choice.format });
    case 'calendar':
      return api.exports.stayCalendar({ planId, setId: stay?.setId ?? null, language });
  }
}
