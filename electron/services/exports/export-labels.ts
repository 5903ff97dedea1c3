import type { SavedFile } from '@contract/exports.ts';
import { AppError } from '@domain/errors.ts';
import { labelCode } from '@domain/exhibit/label-code.ts';
import { LABEL_GRID, type LabelGridId, labelsPerSheet } from '@domain/exhibit/label-grid.ts';
import { textOf } from '@domain/registry/field.ts';
import type { Label, LabelRenderer, PdfPrinter } from '../ports/exports.ts';
import type { Readers } from '../ports/repositories.ts';
import { fileName } from '../reports/file-name.ts';
import { labelTexts } from '../reports/stock-take-texts.ts';
import type { ReportLanguage } from '../reports/workbook.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { PDF_FILTER, type SaveDeps, saveExport } from './save-export.ts';

export interface LabelRequest {
  readonly exhibitIds: readonly string[];
  readonly crateIds: readonly string[];
  /** All exhibits in use and crates of a set; null for none. */
  readonly setId: string | null;
  readonly grid: LabelGridId;
  /** First position on the first sheet, from 1 on: used sheets begin later. */
  readonly startAt: number;
  readonly language: ReportLanguage;
}

/** Labels as a PDF for sheets of labels. @throws AppError E1521 without a label or such a position, E4002 */
export function exportLabels(
  deps: SaveDeps & {
    readonly session: WorkspaceSession;
    readonly labels: LabelRenderer;
    readonly pdf: PdfPrinter;
  },
  request: LabelRequest,
): Promise<SavedFile> {
  const { grid, startAt, language } = request;
  const labels = labelsOf(deps.session.read(), request);
  if (labels.length === 0 || startAt > labelsPerSheet(LABEL_GRID[grid]))
    throw new AppError('E1521', `${labels.length} labels from position ${startAt}`);
  const defaultName = fileName([labelTexts[language].fileTitle, deps.session.businessDate()], 'pdf');
  return saveExport(deps, { defaultName, filter: PDF_FILTER[language] }, () => {
    const page = deps.labels.render(labels, LABEL_GRID[grid], startAt);
    return deps.pdf.print(page.html, { footerHtml: page.footerHtml, isLandscape: page.isLandscape });
  });
}

/** Crates first, then exhibits, each in the order of the register; retired ones only when they were asked for by id. */
function labelsOf(read: Readers, { exhibitIds, crateIds, setId }: LabelRequest): readonly Label[] {
  const sets = read.registers.names('exhibit-set');
  const wanted = (ids: readonly string[]) => {
    const chosen = new Set(ids);
    return (record: ReturnType<Readers['registers']['all']>[number]) =>
      chosen.has(record.id) ||
      (setId !== null && !record.isRetired && textOf(record.values['setId']) === setId);
  };
  const crates = read.registers.all('crate').filter(wanted(crateIds));
  const exhibits = read.registers.all('exhibit').filter(wanted(exhibitIds));
  const setName = (value: string) => sets.get(value) ?? '';
  return [
    ...crates.map(({ id, values }) => ({
      // By id: a crate may have the same code as some exhibit's serial.
      code: labelCode({ id, serial: '' }),
      name: textOf(values['name']),
      serial: textOf(values['code']),
      setName: setName(textOf(values['setId'])),
    })),
    ...exhibits.map(({ id, values }) => ({
      code: labelCode({ id, serial: textOf(values['serial']) }),
      name: textOf(values['name']),
      serial: textOf(values['serial']),
      setName: setName(textOf(values['setId'])),
    })),
  ];
}
