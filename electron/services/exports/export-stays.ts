import type { SavedFile } from '@contract/exports.ts';
import type { StayPlanView } from '@contract/stay-plans.ts';
import { AppError } from '@domain/errors.ts';
import type { CalendarWriter, DocumentWriter, PdfPrinter, SpreadsheetWriter } from '../ports/exports.ts';
import type { Clock } from '../ports/system.ts';
import type { PaperDocument } from '../reports/document.ts';
import { fileName, periodName } from '../reports/file-name.ts';
import { stayCalendar } from '../reports/stay-calendar.ts';
import { stayChecklistPaper } from '../reports/stay-checklist.ts';
import { stayCountPaper, stayCountWorkbook } from '../reports/stay-counts.ts';
import { stayFormTexts } from '../reports/stay-form-texts.ts';
import { stayNoticeTexts } from '../reports/stay-notice-texts.ts';
import { stayNoticePaper } from '../reports/stay-notice.ts';
import { stayPlanPaper } from '../reports/stay-plan-paper.ts';
import { stayPlanWorkbook } from '../reports/stay-plan-workbook.ts';
import { stayTableTexts } from '../reports/stay-table-texts.ts';
import { stayTransportPaper } from '../reports/stay-transport.ts';
import type { ChecklistKind } from '../reports/texts/stay-form-wording.ts';
import type { ReportLanguage, Workbook } from '../reports/workbook.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import {
  DOCX_FILTER,
  ICS_FILTER,
  PDF_FILTER,
  type SaveDeps,
  saveExport,
  XLSX_FILTER,
} from './save-export.ts';
import { type StayPaperFacts, stayPaperFacts } from './stay-paper-facts.ts';

export interface StayExportDeps extends SaveDeps {
  readonly session: WorkspaceSession;
  readonly clock: Clock;
  readonly spreadsheets: SpreadsheetWriter;
  readonly documents: DocumentWriter;
  readonly calendars: CalendarWriter;
  readonly pdf: PdfPrinter;
  /** A saved stay plan as the screens show it. @throws AppError E1001 */
  readonly stayPlan: (planId: string) => StayPlanView;
}

/** A stay of a plan; null = all of them. */
export interface StayRequest {
  readonly planId: string;
  readonly stayId: string | null;
  readonly language: ReportLanguage;
}

/** 年度巡展计划表. @throws AppError E1001, E4002, E4004 */
export function exportStayPlan(
  deps: StayExportDeps,
  request: Omit<StayRequest, 'stayId'> & { readonly format: 'xlsx' | 'docx' | 'pdf' },
): Promise<SavedFile> {
  const { language, format } = request;
  const facts = factsOf(deps, { ...request, stayId: null }, true);
  const name = stayTableTexts[language].fileTitle;
  return format === 'xlsx'
    ? saveWorkbook(deps, nameOf(facts, null, name, language), () => stayPlanWorkbook(facts, language))
    : saveDocument(deps, nameOf(facts, null, name, language), format, () => stayPlanPaper(facts, language));
}

/** 巡展通知. @throws AppError E1001, E4002, E4004 */
export function exportStayNotice(
  deps: StayExportDeps,
  request: StayRequest & { readonly format: 'docx' | 'pdf'; readonly isMasked: boolean },
): Promise<SavedFile> {
  const { stayId, language } = request;
  const facts = factsOf(deps, request, request.isMasked);
  const name = nameOf(facts, stayId, stayNoticeTexts[language].fileTitle, language);
  return saveDocument(deps, name, request.format, () => stayNoticePaper(facts, stayId, language));
}

/** 展品运输单. @throws AppError E1001, E4002, E4004 */
export function exportStayTransport(
  deps: StayExportDeps,
  request: StayRequest & { readonly format: 'docx' | 'pdf'; readonly isMasked: boolean },
): Promise<SavedFile> {
  const { stayId, language } = request;
  const facts = factsOf(deps, request, request.isMasked);
  const name = nameOf(facts, stayId, stayFormTexts[language].transport.title, language);
  return saveDocument(deps, name, request.format, () => stayTransportPaper(facts, stayId, language));
}

/** 布展验收单 or 撤展清点单. @throws AppError E1001, E4002, E4004 */
export function exportStayChecklist(
  deps: StayExportDeps,
  request: StayRequest & { readonly format: 'docx' | 'pdf'; readonly kind: ChecklistKind },
): Promise<SavedFile> {
  const { stayId, language, kind } = request;
  const facts = factsOf(deps, request, true);
  const name = nameOf(facts, stayId, stayFormTexts[language].checklist[kind].title, language);
  return saveDocument(deps, name, request.format, () =>
    stayChecklistPaper(facts, { kind, stayId }, language),
  );
}

/** 每日参观人数统计表. @throws AppError E1001, E4002, E4004 */
export function exportStayCounts(
  deps: StayExportDeps,
  request: StayRequest & { readonly format: 'xlsx' | 'pdf' },
): Promise<SavedFile> {
  const { stayId, language, format } = request;
  const facts = factsOf(deps, request, true);
  const name = nameOf(facts, stayId, stayTableTexts[language].countsTitle, language);
  return format === 'xlsx'
    ? saveWorkbook(deps, name, () => stayCountWorkbook(facts, stayId, language))
    : saveDocument(deps, name, format, () => stayCountPaper(facts, stayId, language));
}

/** Calendar of the stays of a plan, or of one of its sets. @throws AppError E1001, E4004 */
export function exportStayCalendar(
  deps: StayExportDeps,
  { planId, setId, language }: Omit<StayRequest, 'stayId'> & { readonly setId: string | null },
): Promise<SavedFile> {
  const facts = factsOf(deps, { planId, stayId: null, language }, true);
  const { plan } = facts;
  const set = plan.sets.find(({ id }) => id === setId);
  if (setId !== null && !set)
    throw new AppError('E1001', `set ${setId} is not in the plan`, { kind: 'exhibit-set', id: setId });
  if (setId !== null && !plan.stays.some((stay) => stay.setId === setId)) throw noStays(planId);
  const defaultName = fileName(
    [plan.name, versionOf(facts), set?.name ?? null, stayNoticeTexts[language].calendarTitle],
    'ics',
  );
  return saveExport(deps, { defaultName, filter: ICS_FILTER[language] }, async () =>
    deps.calendars.write(stayCalendar(facts, setId, language)),
  );
}

function factsOf(deps: StayExportDeps, { planId, stayId }: StayRequest, isMasked: boolean): StayPaperFacts {
  const plan = deps.stayPlan(planId);
  if (plan.stays.length === 0) throw noStays(planId);
  if (stayId !== null && !plan.stays.some(({ id }) => id === stayId))
    throw new AppError('E1001', `stay ${stayId} is not in the plan`, { kind: 'stay', id: stayId });
  return stayPaperFacts(deps.session.read(), plan, { isMasked, madeAt: deps.clock.now() });
}

const noStays = (planId: string) => new AppError('E4004', `stay plan ${planId} has no stays to export`);

const versionOf = ({ plan }: StayPaperFacts): string | null =>
  plan.number === null ? null : `v${plan.number}`;

/** e.g. `2027年度巡展 v3 城口县 布展验收单 2027-03-01至03-31`; without a stay the days of the plan. */
function nameOf(
  facts: StayPaperFacts,
  stayId: string | null,
  title: string,
  language: ReportLanguage,
): Naming {
  const { plan } = facts;
  const stay = plan.stays.find(({ id }) => id === stayId);
  const period = stay
    ? periodName(stay.open, stay.close, language)
    : periodName(plan.periodStart, plan.periodEnd, language);
  return {
    language,
    nameIn: (extension) =>
      fileName([plan.name, versionOf(facts), stay?.countyName ?? null, title, period], extension),
  };
}

interface Naming {
  readonly language: ReportLanguage;
  readonly nameIn: (extension: string) => string;
}

function saveWorkbook(
  deps: StayExportDeps,
  { nameIn, language }: Naming,
  make: () => Workbook,
): Promise<SavedFile> {
  return saveExport(deps, { defaultName: nameIn('xlsx'), filter: XLSX_FILTER[language] }, () =>
    deps.spreadsheets.write(make()),
  );
}

function saveDocument(
  deps: StayExportDeps,
  { nameIn, language }: Naming,
  format: 'docx' | 'pdf',
  make: () => PaperDocument,
): Promise<SavedFile> {
  const filter = format === 'docx' ? DOCX_FILTER[language] : PDF_FILTER[language];
  return saveExport(deps, { defaultName: nameIn(format), filter }, () => {
    if (format === 'docx') return deps.documents.docx(make());
    const { html, ...options } = deps.documents.page(make());
    return deps.pdf.print(html, options);
  });
}
