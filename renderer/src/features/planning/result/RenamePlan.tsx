import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface RenamePlanProps {
  readonly name: string;
  /** The new name, or null to leave it as it is. */
  readonly onDone: (name: string | null) => void;
}

/** The name of a plan version as a field in its place: Enter or leaving it renames, Escape does not. */
export function RenamePlan({ name, onDone }: RenamePlanProps) {
  const { t } = useTranslation('planning');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus({ cursor: 'all' }), []);
  return (
    <Input
      ref={field}
      aria-label={t('version.rename')}
      style={{ width: 200 }}
      maxLength={80}
      defaultValue={name}
      onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const typed = event.target.value.trim();
        onDone(typed === '' || typed === name ? null : typed);
      }}
    />
  );
}
