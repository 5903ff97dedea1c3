import { useNavigate } from '@tanstack/react-router';
import { Input, Radio } from 'antd';
import {
  ChevronRight,
  FileSpreadsheet,
  FolderOpen,
  type LucideIcon,
  PencilLine,
  Telescope,
} from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/client.ts';
import { importAddress } from '../lib/registry-addresses.ts';
import { useCommand } from '../lib/use-command.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './FirstStart.module.css';

const PROVINCES = ['500000', '440000'] as const;
type Province = (typeof PROVINCES)[number];
const PLACES = ['standard', 'ask'] as const;

/** How to begin: which province, and with one's own tables, with nothing, or with the sample. */
export function FirstStart({ isFirst = false }: { readonly isFirst?: boolean }) {
  const { t } = useTranslation('start');
  const navigate = useNavigate();
  const [provinceCode, setProvince] = useState<Province>('500000');
  const [name, setName] = useState<string | null>(null);
  const [place, setPlace] = useState<(typeof PLACES)[number]>('standard');
  const heading = useId();
  const create = useCommand(api.workspace.create);
  const openSample = useCommand(api.workspace.openSample);
  const openFile = useCommand(api.workspace.openFile);
  const isBusy = create.isPending || openSample.isPending || openFile.isPending;
  const failure = create.error ?? openSample.error ?? openFile.error;
  const shownName = name ?? t('standardName', { province: t(`province.${provinceCode}`) });

  const showOverview = () => void navigate({ to: '/' });
  const begin = (next: () => void) => {
    openSample.reset();
    openFile.reset();
    create.mutate(
      {
        name: shownName.trim() || t('standardName', { province: t(`province.${provinceCode}`) }),
        provinceCode,
        place,
      },
      { onSuccess: (made) => (made === null ? undefined : next()) },
    );
  };
  const opened = { onSuccess: (made: object | null) => (made === null ? undefined : showOverview()) };
  return (
    <main className={styles['page']} aria-labelledby={heading} data-testid="start:page">
      <div className={styles['sheet']}>
        <header>
          <h1 id={heading}>{isFirst ? t('title') : t('titleNew')}</h1>
          <p className={styles['hint']}>{t('intro')}</p>
        </header>
        {failure ? <ErrorNotice error={failure} /> : null}
        <section className={styles['fields']} aria-label={t('workspace')}>
          <span className={styles['label']}>{t('provinceField')}</span>
          <div>
            <Segmented
              label={t('provinceField')}
              value={provinceCode}
              options={PROVINCES.map((value) => ({ value, label: t(`province.${value}`) }))}
              onChange={setProvince}
            />
            <p className={styles['hint']}>{t('otherProvinces')}</p>
          </div>
          <label className={styles['label']} htmlFor={`${heading}name`}>
            {t('nameField')}
          </label>
          <Input
            id={`${heading}name`}
            value={shownName}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
            data-testid="start:name"
          />
          <span className={styles['label']}>{t('placeField')}</span>
          <Radio.Group
            aria-label={t('placeField')}
            value={place}
            options={PLACES.map((value) => ({ value, label: t(`place.${value}`) }))}
            onChange={(event) => setPlace(PLACES.find((each) => each === event.target.value) ?? 'standard')}
          />
        </section>
        <section className={styles['ways']} aria-label={t('ways')}>
          <Way
            id="own"
            icon={FileSpreadsheet}
            isFirst
            isBusy={isBusy}
            onChoose={() => begin(() => window.location.assign(importAddress('site')))}
          />
          <Way id="empty" icon={PencilLine} isBusy={isBusy} onChoose={() => begin(showOverview)} />
          <Way
            id="sample"
            icon={Telescope}
            isBusy={isBusy}
            onChoose={() => openSample.mutate({ provinceCode }, opened)}
          />
        </section>
        <footer className={styles['foot']}>
          <Button
            tone="link"
            icon={<FolderOpen size={14} aria-hidden="true" />}
            onClick={() => openFile.mutate({}, opened)}
            testId="start:open"
          >
            {t('openFile')}
          </Button>
        </footer>
      </div>
    </main>
  );
}

interface WayProps {
  readonly id: 'own' | 'empty' | 'sample';
  readonly icon: LucideIcon;
  readonly isFirst?: boolean;
  readonly isBusy: boolean;
  readonly onChoose: () => void;
}

function Way({ id, icon: Icon, isFirst = false, isBusy, onChoose }: WayProps) {
  const { t } = useTranslation('start');
  return (
    <button
      type="button"
      className={isFirst ? styles['firstWay'] : styles['way']}
      disabled={isBusy}
      onClick={onChoose}
      data-testid={`start:${id}`}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      <span>
        <b>{t(`way.${id}`)}</b>
        <small>{t(`wayHint.${id}`)}</small>
      </span>
      <ChevronRight size={16} aria-hidden="true" />
    </button>
  );
}
