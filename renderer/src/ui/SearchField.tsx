import { Input } from 'antd';
import { Search } from 'lucide-react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: number;
  readonly testId?: string;
}

export function SearchField({ label, value, onChange, width = 220, testId }: SearchFieldProps) {
  return (
    <Input
      allowClear
      style={{ width }}
      value={value}
      placeholder={label}
      aria-label={label}
      prefix={<Search size={14} aria-hidden="true" color="var(--muted)" />}
      onChange={(event) => onChange(event.target.value)}
      data-testid={testId}
    />
  );
}
