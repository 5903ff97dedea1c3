import type { RegistryWords } from '@contract/registry.ts';
import type { Field, FieldValue } from '@domain/registry/field.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';

/** What the control of a field is given. */
export interface FieldEditorProps {
  readonly id: string;
  readonly register: RegisterId;
  readonly field: Field;
  readonly label: string;
  readonly unit: string;
  readonly words: RegistryWords;
  readonly value: FieldValue;
  readonly isFaulty: boolean;
  readonly onChange: (value: FieldValue) => void;
}
