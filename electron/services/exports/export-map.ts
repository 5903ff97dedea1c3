import type { SavedFile } from '@contract/exports.ts';
import type { IsoDate } from '@domain/units.ts';
import type { PictureChecker } from '../ports/exports.ts';
import { fileName, periodName } from '../reports/file-name.ts';
import { PNG_FILTER, type SaveDeps, saveExport } from './save-export.ts';

/** The plan a map shows, as far as the file name needs it; a PlanView is one. */
export interface MappedPlan {
  readonly name: string;
  readonly number: number | null;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
}

/**
 * Picture of the map. It comes from the window, so it is checked before the user is asked for a place to save.
 * The file name says 内部规划示意图; the caption inside the picture is drawn by the window.
 */
export async function exportMapPng(
  deps: SaveDeps & { readonly pictures: PictureChecker },
  input: {
    readonly plan: MappedPlan | null;
    readonly workspaceName: string;
    readonly businessDate: IsoDate;
    readonly png: Uint8Array;
  },
): Promise<SavedFile> {
  deps.pictures.check(input.png);
  const { plan } = input;
  const defaultName = fileName(
    plan === null
      ? [input.workspaceName, '内部规划示意图', input.businessDate]
      : [
          plan.name,
          plan.number === null ? null : `v${plan.number}`,
          '内部规划示意图',
          periodName(plan.periodStart, plan.periodEnd, 'zh-CN'),
        ],
    'png',
  );
  return saveExport(deps, { defaultName, filter: PNG_FILTER }, async () => input.png);
}
