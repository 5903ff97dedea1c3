import { SOURCE_DATUMS, type SourceDatum } from '@domain/site/site.ts';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { InputNumber, Select } from 'antd';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './form.module.css';
import { PositionMap } from './PositionMap.tsx';
import { type RecordDraft, withValue } from './record-draft.ts';

interface PositionFieldProps {
  readonly id: string;
  readonly label: string;
  readonly draft: RecordDraft;
  readonly isFaulty: boolean;
  readonly onChange: (draft: RecordDraft) => void;
}

const PART = { step: 0.001, precision: 6, controls: false, suffix: '°' } as const;

/** Longitude and latitude, in which datum they were read, and a map to choose from. */
export function PositionField({ id, label, draft, isFaulty, onChange }: PositionFieldProps) {
  const { t } = useTranslation('registry');
  const [isMapOpen, setMapOpen] = useState(false);
  const { position } = draft.values;
  const parts = Array.isArray(position) ? position : [null, null];
  const [lng = null, lat = null] = parts.map((part) => (typeof part === 'number' ? part : null));
  const enter = (next: readonly (number | null)[]) =>
    onChange(withValue(draft, 'position', next.every((part) => part === null) ? null : [...next]));
  const pick = ([x, y]: LngLat) => {
    const picked = withValue({ ...draft, datum: 'wgs84' }, 'position', [x, y]);
    onChange(
      'positionSource' in picked.values
        ? { ...picked, values: { ...picked.values, positionSource: 'map' } }
        : picked,
    );
  };
  const status = isFaulty ? ('error' as const) : ('' as const);
  return (
    <div className={styles['list']} role="group" aria-label={label}>
      <div className={styles['pair']}>
        <InputNumber
          {...PART}
          id={id}
          style={{ width: '100%' }}
          status={status}
          aria-label={t('position.lng')}
          placeholder={t('position.lng')}
          value={lng}
          onChange={(entered) => enter([entered, lat])}
        />
        <InputNumber
          {...PART}
          style={{ width: '100%' }}
          status={status}
          aria-label={t('position.lat')}
          placeholder={t('position.lat')}
          value={lat}
          onChange={(entered) => enter([lng, entered])}
        />
      </div>
      <div className={styles['datum']}>
        <Select<SourceDatum>
          style={{ width: '100%' }}
          aria-label={t('position.datum')}
          value={draft.datum}
          options={SOURCE_DATUMS.map((datum) => ({ value: datum, label: t(`position.datums.${datum}`) }))}
          onChange={(datum) => onChange({ ...draft, datum })}
        />
        <Button
          icon={<MapPin size={13} />}
          onClick={() => setMapOpen(!isMapOpen)}
          testId="registry:position.map"
        >
          {isMapOpen ? t('position.closeMap') : t('position.openMap')}
        </Button>
      </div>
      <p className={styles['hint']}>
        {draft.datum === 'wgs84' ? t('position.datumHint') : t('position.converted')}
      </p>
      {isMapOpen ? (
        <PositionMap position={lng === null || lat === null ? null : [lng, lat]} onPick={pick} />
      ) : null}
    </div>
  );
}
