import type { ImportFile, ImportPreview, ImportSheet } from '@contract/imports.ts';
import type { RegisterId } from '@domain/registry/register-id.ts';
import { api } from '@renderer/lib/client.ts';
import { useCommand } from '@renderer/lib/use-command.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export const IMPORT_STEPS = ['choose', 'columns', 'check', 'done'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

export interface ImportAnswers {
  readonly [key: string]: string;
}

interface Counts {
  readonly added: number;
  readonly changed: number;
}

/** One import from choosing the file to having it in: its step, what was decided, and what may be done next. */
export function useImport(register: RegisterId) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const [step, setStep] = useState<ImportStep>('choose');
  const [file, setFile] = useState<ImportFile | null>(null);
  const [sheet, setSheet] = useState<ImportSheet | null>(null);
  const [targets, setTargets] = useState<readonly (string | null)[]>([]);
  const [answers, setAnswers] = useState<ImportAnswers>({});
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [applied, setApplied] = useState<Counts | null>(null);

  const show = (next: ImportSheet) => {
    setSheet(next);
    setTargets(next.columns.map(({ target }) => target));
    setAnswers({});
    setPreview(null);
    setApplied(null);
  };
  const choose = useCommand(() => api.imports.choose({ register, language }));
  const chooseSheet = useCommand(api.imports.sheet);
  const check = useCommand(api.imports.preview);
  const apply = useCommand(api.imports.apply);
  const undo = useCommand(() => api.history.undo({}));
  const commands = [choose, chooseSheet, check, apply, undo] as const;
  const clear = () => {
    for (const command of commands) command.reset();
  };

  return {
    step,
    file,
    sheet,
    targets,
    answers,
    preview,
    /** What was brought in; null until it is. */
    applied,
    isUndone: undo.isSuccess,
    error: commands.find((command) => command.error !== null)?.error ?? null,
    isReading: choose.isPending,
    isChecking: check.isPending,
    isApplying: apply.isPending,
    /** Saving was cancelled: nothing was changed, and it can be done again. */
    isCancelled: apply.data === null,
    dismiss: clear,
    stop,
    choose: () => {
      clear();
      choose.mutate(undefined, {
        onSuccess: (chosen) => {
          if (chosen === null) return;
          setFile(chosen);
          show(chosen.chosen);
          setStep('columns');
        },
      });
    },
    chooseSheet: (index: number) => {
      clear();
      if (file) chooseSheet.mutate({ importId: file.importId, sheet: index, language }, { onSuccess: show });
    },
    match: (column: number, target: string | null) =>
      setTargets((before) =>
        before.map((own, index) => (index === column ? target : own === target ? null : own)),
      ),
    /** The same answer to some questions. */
    answer: (keys: readonly string[], id: string) =>
      setAnswers((before) => ({ ...before, ...Object.fromEntries(keys.map((key) => [key, id])) })),
    check: () => {
      clear();
      if (!file || !sheet) return;
      check.mutate(
        {
          importId: file.importId,
          sheet: sheet.sheet,
          columns: [...targets],
          answers: Object.entries(answers).map(([key, id]) => ({ key, id })),
          language,
        },
        {
          onSuccess: (found) => {
            if (found === null) return;
            setPreview(found);
            setApplied(null);
            setStep('check');
          },
        },
      );
    },
    apply: () => {
      clear();
      if (!file) return;
      const onSuccess = (counts: Counts | null) => {
        if (counts === null) return;
        setApplied(counts);
        setStep('done');
      };
      apply.mutate({ importId: file.importId }, { onSuccess });
    },
    undo: () => undo.mutate(undefined),
    back: (to: ImportStep) => (clear(), setStep(to)),
  };
}

const stop = () => void api.imports.cancel({});

export type Import = ReturnType<typeof useImport>;
