import { MOST_PHOTOS } from '@domain/brief/brief.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { ErrorNotice } from '@renderer/ui/ErrorNotice.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import { Checkbox, Input } from 'antd';
import { ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './briefs.module.css';
import type { BriefPhotos } from './use-brief-photos.ts';

/** Photos to put on the page, each with its caption. */
export function BriefPhotoList({
  photos,
  hasOfSet,
}: {
  readonly photos: BriefPhotos;
  /** Whether some of them are photos of exhibits. */
  readonly hasOfSet: boolean;
}) {
  const { t } = useTranslation('briefs');
  const { offered, chosen } = photos;
  const isFull = chosen.length >= MOST_PHOTOS;
  const hint = offered.length === 0 ? t('photos.none') : hasOfSet ? t('photos.ofSet') : null;
  return (
    <InspectorSection
      title={t('photos.title')}
      end={offered.length === 0 ? null : t('photos.chosen', { count: chosen.length, most: MOST_PHOTOS })}
    >
      {hint === null ? null : <p className={styles['hint']}>{hint}</p>}
      <ul className={styles['tiles']} data-testid="briefs:photos">
        {offered.map(({ sha256, caption }) => {
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
      {photos.error ? <ErrorNotice error={photos.error} onDismiss={photos.dismiss} /> : null}
    </InspectorSection>
  );
}
