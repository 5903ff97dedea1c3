import { type FieldValue, textOf } from '@domain/registry/field.ts';
import { Select } from 'antd';
import { optionWord } from '../field-text.ts';
import type { FieldEditorProps } from './field-editor-props.ts';

const FULL = { width: '100%' };
/** What parts the words of a list that was pasted: comma and semicolon, of full width too, and the mark of enumerations. */
const SEPARATORS = [',', ';', '\u3001', '\uff0c', '\uff1b'];

function optionsOf({ field, words, register }: FieldEditorProps): { value: string; label: string }[] {
  const { type } = field;
  const ids = type.kind === 'choice' || type.kind === 'choices' ? type.options : [];
  return ids.map((option) => ({ value: option, label: optionWord(words, register, field.id, option) }));
}

const listOf = (value: FieldValue) => (Array.isArray(value) ? value.map(textOf) : []);

/** One of a few options. */
export function ChoiceField(props: FieldEditorProps) {
  const { id, label, field, value, isFaulty, onChange } = props;
  return (
    <Select
      id={id}
      style={FULL}
      status={isFaulty ? 'error' : ''}
      aria-label={label}
      allowClear={field.isRequired !== true}
      value={textOf(value) || null}
      options={optionsOf(props)}
      onChange={(option: string | undefined) => onChange(option ?? null)}
    />
  );
}

/** Several of a few options. */
export function ChoicesField(props: FieldEditorProps) {
  const { id, label, value, isFaulty, onChange } = props;
  return (
    <Select
      id={id}
      style={FULL}
      status={isFaulty ? 'error' : ''}
      mode="multiple"
      aria-label={label}
      value={listOf(value)}
      options={optionsOf(props)}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen: string[]) => onChange(chosen)}
    />
  );
}

/** Short texts of the user's own, none twice. */
export function WordsField({ id, label, value, isFaulty, onChange }: FieldEditorProps) {
  return (
    <Select
      id={id}
      style={FULL}
      status={isFaulty ? 'error' : ''}
      mode="tags"
      open={false}
      suffixIcon={null}
      aria-label={label}
      tokenSeparators={SEPARATORS}
      value={listOf(value)}
      onChange={(entered: string[]) =>
        onChange([...new Set(entered.map((word) => word.trim()))].filter((word) => word !== ''))
      }
    />
  );
}
