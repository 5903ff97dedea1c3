import type { LoadLine, SuggestedLoad } from '@contract/seen.ts';
import { LOAD_LIMITS, type LoadLimit } from '@domain/exhibit/load.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { EstimateMark } from '../../../ui/Tag.tsx';
import styles from './load.module.css';
import { useLimitWords } from './use-limit-words.ts';

const KEPT_OUT: ReadonlySet<LoadLine['left']> = new Set(['over-alone', 'no-room']);

/** How full the caravan is by weight, room and power, and which of them keeps something new at home. */
export function LoadSummary({ load }: { readonly load: SuggestedLoad }) {
  const { t } = useTranslation('load');
  const limitWords = useLimitWords();
  const keptOut = load.lines.filter(({ left }) => KEPT_OUT.has(left)).length;
  const notes = [
    load.unknown.weight > 0 ? t('unknownWeight', { n: load.unknown.weight }) : null,
    load.unknown.volume > 0 ? t('unknownVolume', { n: load.unknown.volume }) : null,
    ...LOAD_LIMITS.filter((limit) => limitOf(load, limit) === null).map((limit) =>
      t('noLimit', { limit: t(`limit.${limit}`) }),
    ),
  ].filter((note) => note !== null);
  return (
    <section className={styles['summary']} aria-label={t('summary')} data-testid="exhibits:load.summary">
      <ul className={styles['limits']}>
        {LOAD_LIMITS.map((limit) => (
          <Limit key={limit} load={load} limit={limit} />
        ))}
      </ul>
      <EstimateMark />
      <p className={styles['why']}>
        {load.binding.length === 0
          ? t('allAboard')
          : t('bound', { limits: limitWords(load.binding), n: keptOut })}
        {notes.length > 0 ? <small>{notes.join(t('noteSeparator'))}</small> : null}
      </p>
    </section>
  );
}

const FIELD = { weight: 'weight_kg', volume: 'volume_dm3', power: 'power_w' } as const;
const UNIT = { weight: 'kg', volume: 'm³', power: 'W' } as const;

const limitOf = (load: SuggestedLoad, limit: LoadLimit) => load.limits[FIELD[limit]];

function Limit({ load, limit }: { readonly load: SuggestedLoad; readonly limit: LoadLimit }) {
  const { t } = useTranslation('load');
  const format = useFormat();
  const used = load[FIELD[limit]];
  const most = limitOf(load, limit);
  const figure = (value: number | null) =>
    limit === 'volume' ? format.decimal(value === null ? null : value / 1_000, 1) : format.count(value);
  const isBinding = load.binding.includes(limit);
  return (
    <li className={isBinding ? styles['binding'] : undefined}>
      <span className={styles['figures']}>
        <span>{isBinding ? t('binding', { limit: t(`limit.${limit}`) }) : t(`limit.${limit}`)}</span>
        <span>
          <b>{figure(used)}</b> / {figure(most)} {UNIT[limit]}
        </span>
      </span>
      <span className={styles['track']} aria-hidden="true">
        <i style={{ width: `${most === null || most === 0 ? 0 : Math.min(1, used / most) * 100}%` }} />
      </span>
    </li>
  );
}
