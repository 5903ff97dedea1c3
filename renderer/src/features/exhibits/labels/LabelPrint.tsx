import { Popover } from 'antd';
import { QrCode } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { LabelForm, type LabelledExhibit } from './LabelForm.tsx';

/** Prints labels of the exhibits in sight, and of their crates. */
export function LabelPrint({ exhibits }: { readonly exhibits: readonly LabelledExhibit[] }) {
  const { t } = useTranslation('labels');
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<LabelForm exhibits={exhibits} />}
    >
      <span>
        <Button
          icon={<QrCode size={14} aria-hidden="true" />}
          isDisabled={exhibits.length === 0}
          testId="labels:open"
        >
          {t('print')}
        </Button>
      </span>
    </Popover>
  );
}
