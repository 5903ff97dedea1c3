import { type BriefSource, MOST_PHOTOS } from '@domain/brief/brief.ts';
import { Button, IconButton } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Checkbox, Input } from 'antd';
import { ArrowUp, ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './briefs.module.css';
import type { BriefPhotos } from './use-brief-photos.ts';

interface BriefPhotoListProps {
  readonly source: BriefSource;
  readonly photos: BriefPhotos;
}

/** Photos to put on the page in their order, each with its caption. */
export function BriefPhotoList({ source, photos }: BriefPhotoListProps) {
  const { t } = useTranslation('briefs');
  const { t: attachments } = useTranslation('attachments');
  const { offered, chosen, failed } = photos;
  const isFull = chosen.length >= MOST_PHOTOS;
  const of = source.kind === 'period' ? 'period' : 'record';
  const hasOfSet = of === 'record' && offered.some(({ entry }) => entry === null);
  return (
    <InspectorSection
      title={t('photos.title')}
      end={offered.length === 0 ? null : t('photos.chosen', { count: chosen.length, most: MOST_PHOTOS })}
    >
      <p className={styles['hint']}>
        {offered.length === 0 ? t(`photos.none.${of}`) : t(`photos.hint.${of}`)}
        {hasOfSet ? ` ${t('photos.ofSet')}` : ''}
      </p>
      <ul className={styles['tiles']} data-testid="briefs:photos">
        {offered.map(({ sha256, caption }, index) => {
          const isUsed = chosen.some((photo) => photo.sha256 === sha256);
          return (
            <li key={sha256}>
              <Checkbox
                aria-label={t('photos.use', { name: caption })}
                checked={isUsed}
                disabled={isFull && !isUsed}
                onChange={({ target }) => photos.setUsed(sha256, target.checked)}
              />
              <img src={`/thumbnail/${sha256}`} alt="" loading="lazy" decoding="async" />
              <Input
                size="small"
                aria-label={t('photos.caption')}
                value={caption}
                maxLength={40}
                onChange={({ target }) => photos.setCaption(sha256, target.value)}
                onBlur={() => photos.keepCaption(sha256)}
                onPressEnter={({ nativeEvent, currentTarget }) => {
                  if (!nativeEvent.isComposing) currentTarget.blur();
                }}
              />
              <IconButton
                label={t('photos.up', { name: caption })}
                icon={<ArrowUp size={14} />}
                isDisabled={index === 0}
                onClick={() => photos.moveUp(sha256)}
                testId="briefs:photos.up"
              />
            </li>
          );
        })}
      </ul>
      {isFull && offered.length > MOST_PHOTOS ? (
        <p className={styles['hint']}>{t('photos.full', { most: MOST_PHOTOS })}</p>
      ) : null}
      <Button
        icon={<ImagePlus size={14} aria-hidden="true" />}
        isBusy={photos.isAdding}
        testId="briefs:addPhotos"
        onClick={photos.add}
      >
        {t('photos.add')}
      </Button>
      {photos.known > 0 ? (
        <p className={styles['hint']} role="status">
          {attachments('known', { count: photos.known })}
        </p>
      ) : null}
      {failed?.error ? <ErrorNotice error={failed.error} onDismiss={failed.reset} /> : null}
    </InspectorSection>
  );
}
