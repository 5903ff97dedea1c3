import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';

interface TextInPlaceProps {
  readonly label: string;
  readonly text: string;
  /** The new text, or null to leave it as it is. */
  readonly onDone: (text: string | null) => void;
}

/** A name as a field in its place: Enter or leaving it takes it over, Escape does not. */
export function TextInPlace({ label, text, onDone }: TextInPlaceProps) {
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus({ cursor: 'all' }), []);
  return (
    <Input
      ref={field}
      aria-label={label}
      style={{ width: 200 }}
      maxLength={80}
      defaultValue={text}
      onKeyDown={(event) => event.key === 'Escape' && onDone(null)}
      onPressEnter={(event) => event.currentTarget.blur()}
      onBlur={(event) => {
        const typed = event.target.value.trim();
        onDone(typed === '' || typed === text ? null : typed);
      }}
    />
  );
}
