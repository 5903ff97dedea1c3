import type { SavedFile } from '@contract/exports.ts';
import { api } from '@renderer/lib/client.ts';
import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { renderPicture } from '@renderer/map/picture.ts';
import { useCountyShapes } from '@renderer/map/use-county-shapes.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { Dropdown } from 'antd';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planGround, planMapModel } from '../plan-map.ts';
import { usePictureWords } from './picture-words.ts';
import { planLegend } from './plan-legend.ts';
import type { PlanScene } from './use-plan-scene.ts';

/** Itinerary as Excel and PDF, the map as picture; says where the file went, and why not when it did not. */
export function ExportMenu({ scene }: { readonly scene: PlanScene }) {
  const { t, i18n } = useTranslation('planning');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const { plan, status, counties, bases, colourOf, caravans } = scene;
  const shapes = useCountyShapes(status.provinceCode);
  const words = usePictureWords();
  const xlsx = useCommand((planId: string) => api.exports.itineraryXlsx({ planId, language }));
  const pdf = useCommand((planId: string) => api.exports.itineraryPdf({ planId, language }));
  const png = useCommand(async () => {
    if (!shapes.data) return null;
    const model = planMapModel({
      plan,
      selection: { kind: 'none' },
      ground: planGround(counties, status.businessDate),
      bases,
      colourOf,
    });
    const bytes = await renderPicture(
      shapes.data,
      model,
      planLegend(t, plan, caravans, { withCaravans: true, hasKeyCounties: model.keyCounties.size > 0 }),
      words(scene),
    );
    return api.exports.mapPng({ planId: plan.id, png: bytes });
  });
  const all = [xlsx, pdf, png];
  const busy = all.some((command) => command.isPending);
  const saved = all
    .map((command) => command.data)
    .find((file): file is NonNullable<SavedFile> => Boolean(file));
  const error = all.find((command) => command.error !== null)?.error ?? null;
  const clear = () => {
    for (const command of all) command.reset();
  };
  const planId = plan.id;
  const exports = [
    {
      key: 'xlsx',
      label: t('export.xlsx'),
      disabled: planId === null,
      onClick: () => (clear(), planId && xlsx.mutate(planId)),
    },
    {
      key: 'pdf',
      label: t('export.pdf'),
      disabled: planId === null,
      onClick: () => (clear(), planId && pdf.mutate(planId)),
    },
    {
      key: 'png',
      label: t('export.png'),
      disabled: !shapes.data,
      onClick: () => (clear(), png.mutate(undefined)),
    },
  ] as const;
  usePageCommands(
    exports
      .filter(({ disabled }) => !disabled)
      .map(({ key, label, onClick }) => ({
        id: `plan-export-${key}` as const,
        label: t('command.export', { what: label }),
        choose: () => void onClick(),
      })),
  );
  const items = [
    ...exports,
    ...(planId === null
      ? [{ type: 'divider' as const }, { key: 'hint', label: t('export.saveFirst'), disabled: true }]
      : []),
  ];
  return (
    <SavedNotice file={saved} error={error} onDismiss={clear}>
      <Dropdown menu={{ items }} trigger={['click']}>
        <span>
          <Button icon={<Download size={14} aria-hidden="true" />} isBusy={busy} testId="planning:export">
            {t('export.title')}
          </Button>
        </span>
      </Dropdown>
    </SavedNotice>
  );
}
