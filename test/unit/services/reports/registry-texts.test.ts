import { REGISTER_IDS } from '@domain/registry/register-id.ts';
import { REGISTERS } from '@domain/registry/registers/all.ts';
import { fieldWords, optionWord, registerWords } from '@services/registry/registry-words.ts';
import { registryEn } from '@services/registry/texts/registry-en.ts';
import { registryZh } from '@services/registry/texts/registry-zh.ts';
import { describe, expect, it } from 'vitest';

const LANGUAGES = ['zh-CN', 'en'] as const;

describe.each(LANGUAGES)('words of the registry (%s)', (language) => {
  it.each(REGISTER_IDS)('name %s, its fields and their options', (id) => {
    expect(registerWords(id, language).name).not.toBe('');
    expect(registerWords(id, language).purpose).not.toBe('');
    for (const field of REGISTERS[id].fields) {
      expect(fieldWords(id, field.id, language).label).not.toBe('');
      if (field.type.kind !== 'choice' && field.type.kind !== 'choices') continue;
      for (const option of field.type.options)
        expect(optionWord(id, field.id, option, language)).not.toBe('');
    }
  });

  it.each(REGISTER_IDS)('head no two columns of %s alike', (id) => {
    const labels = REGISTERS[id].fields.map((field) => fieldWords(id, field.id, language).label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('words of the registry', () => {
  it('explain no field that is not there', () => {
    for (const wording of [registryZh, registryEn]) {
      for (const id of REGISTER_IDS) {
        expect(Object.keys(wording.registers[id].fields)).toEqual(
          REGISTERS[id].fields.map(({ id: field }) => field),
        );
      }
    }
  });

  it('have the same options in both languages', () => {
    expect(Object.keys(registryEn.options)).toEqual(Object.keys(registryZh.options));
  });

  it('differ for options of one field', () => {
    for (const language of LANGUAGES) {
      for (const { id, fields } of Object.values(REGISTERS)) {
        for (const { id: field, type } of fields) {
          if (type.kind !== 'choice' && type.kind !== 'choices') continue;
          const words = type.options.map((option) => optionWord(id, field, option, language));
          expect(new Set(words).size).toBe(words.length);
        }
      }
    }
  });
});
