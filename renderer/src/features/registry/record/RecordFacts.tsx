import { EXPIRY_FIELDS } from '@domain/registry/expiry.ts';
import { type Field, isEmpty, type RecordValues } from '@domain/registry/field.ts';
import type { Register } from '@domain/registry/register.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import type { Opening } from '@domain/site/site.ts';
import { openingLines } from '@renderer/lib/opening-words.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { type Fact, FactList } from '@renderer/ui/FactList.tsx';
import { InspectorSection } from '@renderer/ui/Inspector.tsx';
import type { ReactNode } from 'react';
import { ExpiryText } from '../ExpiryText.tsx';
import { groupedFields } from '../field-groups.ts';
import { type FieldPrinting, fieldText } from '../field-text.ts';
import { NORM_OF, NormBar } from '../NormBar.tsx';

interface RecordFactsProps {
  readonly register: Register & { readonly id: RegisterId };
  readonly values: RecordValues;
  readonly printing: FieldPrinting;
  /** Null for a record that is not used. */
  readonly today: string | null;
  readonly onOpen: (register: RegisterId, id: string) => void;
}

/** Every field of a record with a value, in parts. Empty ones of the main part are shown as such, others left out. */
export function RecordFacts({ register, values, printing, today, onOpen }: RecordFactsProps) {
  const { words, t, format } = printing;
  const labelOf = ({ id }: Field) => words.registers[register.id].fields[id]?.label ?? id;
  const unitOf = ({ id, type }: Field) =>
    type.kind === 'position' ? '' : (words.registers[register.id].fields[id]?.unit ?? '');
  const valueOf = (field: Field): ReactNode => {
    const value = values[field.id] ?? null;
    if (EXPIRY_FIELDS[register.id]?.includes(field.id)) {
      return <ExpiryText until={value} today={today} format={format} t={t} />;
    }
    const norm = register.id === 'caravan' ? NORM_OF[field.id] : undefined;
    if (norm) {
      return (
        <NormBar value={Number(value)} norm={Number(values[norm])} unit={unitOf(field)} format={format} />
      );
    }
    const text = fieldText(field, value, printing);
    if (field.type.kind === 'reference' && typeof value === 'string') {
      const { to } = field.type;
      return (
        <Button tone="link" onClick={() => onOpen(to, value)}>
          {text}
        </Button>
      );
    }
    const unit = unitOf(field);
    return text === null ? '-' : unit ? `${text}\u00a0${unit}` : text;
  };
  const factsOf = (field: Field): readonly Fact[] => {
    const value = values[field.id];
    if (field.type.kind === 'openings' && !isEmpty(value)) {
      return openingLines(value as unknown as readonly Opening[], format).map((line) => ({
        label: line.days,
        value: line.hours.join(', '),
      }));
    }
    return [{ label: labelOf(field), value: valueOf(field) }];
  };
  return groupedFields(REGISTERS[register.id].fields).map(({ group, fields }) => {
    const isMain = group === 'main';
    const shown = fields.filter(
      ({ id, type }) =>
        id !== register.nameField && (isMain || type.kind === 'openings' || !isEmpty(values[id])),
    );
    if (shown.length === 0) return null;
    return (
      <InspectorSection key={group} {...(isMain ? {} : { title: t(`part.${group}`) })}>
        <FactList facts={shown.flatMap(factsOf)} />
      </InspectorSection>
    );
  });
}
