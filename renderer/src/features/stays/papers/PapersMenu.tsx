import { usePageCommands } from '@renderer/lib/page-commands.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { SavedNotice } from '@renderer/ui/SavedNotice.tsx';
import { Dropdown, type MenuProps } from 'antd';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PAPER_CHOICES, type PaperChoice, type PaperScope, savePaper } from './papers.ts';

interface PapersMenuProps {
  /** A saved plan. */
  readonly planId: string;
  /** Null = papers of the whole plan. */
  readonly stay: PaperScope['stay'];
}

/**
 * The papers of a plan, or of one of its stays, as Word, PDF, Excel and calendar; says where the file went, and why not
 * when it did not. Contacts are masked unless the user asks for them.
 */
export function PapersMenu({ planId, stay }: PapersMenuProps) {
  const { t, i18n } = useTranslation('stayPapers');
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const [isMasked, setMasked] = useState(true);
  const save = useCommand((choice: PaperChoice) => savePaper(choice, { planId, stay, isMasked, language }));
  const choices = PAPER_CHOICES.filter(({ paper }) => stay === null || paper !== 'plan');
  const nameOf = (paper: PaperChoice['paper']) =>
    t(paper === 'calendar' && stay !== null ? 'paper.setCalendar' : `paper.${paper}`);
  const labelOf = (choice: PaperChoice) => `${nameOf(choice.paper)} ${t(`format.${choice.format}`)}`;
  usePageCommands(
    stay === null
      ? choices.map((choice) => ({
          id: `plan-paper-${choice.paper}-${choice.format}` as const,
          label: t('command', { what: labelOf(choice) }),
          choose: () => save.mutate(choice),
        }))
      : [],
  );
  const papers = [...new Set(choices.map(({ paper }) => paper))];
  const items: NonNullable<MenuProps['items']> = [
    ...papers.map((paper) => {
      const formats = choices.filter((choice) => choice.paper === paper);
      const [only] = formats.length === 1 ? formats : [];
      // One format needs no second menu.
      if (only) return { key: only.paper, label: labelOf(only), onClick: () => save.mutate(only) };
      return {
        key: paper,
        label: nameOf(paper),
        children: formats.map((choice) => ({
          key: `${choice.paper}-${choice.format}`,
          label: t(`format.${choice.format}`),
          onClick: () => save.mutate(choice),
        })),
      };
    }),
    { type: 'divider' },
    { key: 'masked', label: t(isMasked ? 'unmask' : 'mask'), onClick: () => setMasked(!isMasked) },
  ];
  return (
    <SavedNotice file={save.data ?? null} error={save.error} onDismiss={() => save.reset()}>
      <Dropdown menu={{ items }} trigger={['click']}>
        <span>
          <Button
            icon={<FileText size={13} aria-hidden="true" />}
            isBusy={save.isPending}
            testId={stay === null ? 'stays:papers' : 'stays:stay.papers'}
          >
            {t(stay === null ? 'title' : 'ofStay')}
          </Button>
        </span>
      </Dropdown>
    </SavedNotice>
  );
}
