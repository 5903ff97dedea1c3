import { Popover } from 'antd';
import { QrCode } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { LabelForm, type LabelledExhibit } from './LabelForm.tsx';

interface LabelPrintProps {
  /** The exhibits in sight; none in the record of a set. */
  readonly exhibits?: readonly LabelledExhibit[];
  /** The only set whose labels are printed. */
  readonly setId?: string;
}

const NONE: readonly LabelledExhibit[] = [];

/** Prints labels of the exhibits in sight and of their crates, or of everything in a set. */
export function LabelPrint({ exhibits = NONE, setId }: LabelPrintProps) {
  const { t } = useTranslation('labels');
  return (
    <Popover
      trigger="click"
      placement={setId === undefined ? 'bottomRight' : 'topLeft'}
      destroyOnHidden
      content={<LabelForm exhibits={exhibits} setId={setId ?? null} />}
    >
      <span>
        <Button
          icon={<QrCode size={14} aria-hidden="true" />}
          isDisabled={exhibits.length === 0 && setId === undefined}
          testId="labels:open"
        >
          {t('print')}
        </Button>
      </span>
    </Popover>
  );
}
