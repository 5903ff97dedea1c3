import {
  LONGEST_TEXT,
  REPORT_BASES,
  REPORT_BLOCKS,
  type ReportBlock,
  type ReportSetup,
} from '@domain/statistics/report-setup.ts';
import { periodDue } from '@domain/statistics/templates.ts';
import { DateField } from '@renderer/ui/DateField.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaChoice } from '../figures/AreaChoice.tsx';
import { createWidthMeter, missingFonts } from './missing-fonts.ts';
import styles from './reports.module.css';

interface ReportFormProps {
  readonly setup: ReportSetup;
  readonly today: string;
  readonly onChange: (setup: ReportSetup) => void;
}

/** What a report tells of, what it holds, and what stands on it. */
export function ReportForm({ setup, today, onChange }: ReportFormProps) {
  const { t } = useTranslation('statistics');
  const { t: indicators } = useTranslation('indicators');
  const change = (changes: Partial<ReportSetup>) => onChange({ ...setup, ...changes });
  const due = periodDue(setup.template, today);
  const soFar = { from: `${today.slice(0, 4)}-01-01`, to: today };
  const { from, to, basis, blocks } = setup;
  const isChosen = (period: typeof due) => period.from === from && period.to === to;
  return (
    <Inspector title={t(`template.${setup.template}`)} subtitle={t('form.subtitle')} testId="statistics:form">
      <InspectorSection title={t('form.period')}>
        <div className={styles['quick']}>
          {(['due', 'soFar'] as const).map((name) => {
            const period = name === 'due' ? due : soFar;
            return (
              <button key={name} type="button" aria-pressed={isChosen(period)} onClick={() => change(period)}>
                {name === 'due' ? t(`form.due.${setup.template}`) : t('form.soFar')}
              </button>
            );
          })}
        </div>
        <div className={styles['dates']}>
          <DateField
            label={t('form.from')}
            value={from}
            max={to}
            width={124}
            onChange={(day) => day && change({ from: day })}
          />
          –
          <DateField
            label={t('form.to')}
            value={to}
            min={from}
            width={124}
            onChange={(day) => day && change({ to: day })}
          />
        </div>
        <Segmented
          label={indicators('basis.label')}
          value={basis}
          options={REPORT_BASES.map((value) => ({ value, label: indicators(`basis.${value}`) }))}
          onChange={(next) => change({ basis: next })}
        />
        <div className={styles['area']}>
          <AreaChoice
            scope={setup}
            onChange={(area) =>
              change({
                ...('region' in area ? { regionCode: area.region ?? null } : {}),
                ...('list' in area ? { categoryId: area.list ?? null } : {}),
              })
            }
          />
        </div>
      </InspectorSection>
      <InspectorSection title={t('form.blocks')}>
        <ul className={styles['blocks']}>
          {REPORT_BLOCKS.map((block) => (
            <li key={block}>
              <Checkbox
                checked={blocks.includes(block)}
                onChange={({ target }) => change({ blocks: withBlock(blocks, block, target.checked) })}
              >
                {t(`block.${block}`)}
              </Checkbox>
            </li>
          ))}
        </ul>
      </InspectorSection>
      <InspectorSection title={t('form.paper')}>
        <TextField
          label={t('form.title')}
          value={setup.title}
          longest={LONGEST_TEXT.title}
          hint={t('form.titleHint')}
          onDone={(title) => change({ title })}
        />
        <TextField
          label={t('form.unit')}
          value={setup.unit}
          longest={LONGEST_TEXT.unit}
          hint={t('form.unitHint')}
          onDone={(unit) => change({ unit })}
        />
        <TextField
          label={t('form.mapLicence')}
          value={setup.mapLicence}
          longest={LONGEST_TEXT.mapLicence}
          hint={t('form.mapLicenceHint')}
          onDone={(mapLicence) => change({ mapLicence })}
        />
        <FontNotice />
      </InspectorSection>
    </Inspector>
  );
}

/** Says which fonts of official papers are not on this machine, and what that means for its files. */
function FontNotice() {
  const { t } = useTranslation('statistics');
  const [missing] = useState(() => missingFonts(createWidthMeter()));
  if (missing.length === 0) return null;
  return <p className={styles['nothing']}>{t('form.missingFonts', { fonts: missing.join(' / ') })}</p>;
}

function withBlock(
  blocks: readonly ReportBlock[],
  block: ReportBlock,
  isIn: boolean,
): readonly ReportBlock[] {
  return isIn ? [...blocks, block] : blocks.filter((each) => each !== block);
}

/** Taken over with Enter or when it is left, so that the report is not made anew with every letter. */
function TextField({
  label,
  value,
  longest,
  hint,
  onDone,
}: {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly hint: string;
  readonly onDone: (text: string) => void;
}) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <Input
        key={value}
        defaultValue={value}
        placeholder={hint}
        maxLength={longest}
        onPressEnter={(event) => event.currentTarget.blur()}
        onBlur={({ target }) => target.value.trim() !== value && onDone(target.value.trim())}
      />
    </label>
  );
}
