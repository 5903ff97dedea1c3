import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SearchPalette.module.css';
import { findEntries, type SearchEntry } from './search-entries.ts';
import { useModalDialog } from './use-modal-dialog.ts';
import { type PaletteCommands, useSearchEntries } from './use-search-entries.ts';

interface SearchPaletteProps {
  readonly commands: PaletteCommands;
  readonly onClose: () => void;
}

/** One field that leads anywhere: type Chinese, pinyin or initials, choose with the arrow keys. */
export function SearchPalette({ commands, onClose }: SearchPaletteProps) {
  const { t } = useTranslation('shell');
  const entries = useSearchEntries(commands);
  const [query, setQuery] = useState('');
  const deferred = useDeferredValue(query);
  const found = useMemo(() => findEntries(entries, deferred), [entries, deferred]);
  const [active, setActive] = useState(0);
  const dialog = useModalDialog(onClose);
  const baseId = useId();

  useEffect(() => {
    document.getElementById(`${baseId}${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, baseId]);

  const choose = (entry: SearchEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.choose();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // The list may still be that of fewer letters; what is chosen is what was typed.
    if (event.key === 'Enter') choose((query === deferred ? found : findEntries(entries, query))[active]);
    else if (found.length === 0) return;
    else if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active - 1 + found.length) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-label={t('search.title')} onClose={onClose}>
      <div className={styles['field']}>
        <Search size={16} aria-hidden="true" />
        <input
          autoFocus
          role="combobox"
          className={styles['input']}
          value={query}
          placeholder={t('search.placeholder')}
          aria-label={t('search.placeholder')}
          aria-expanded="true"
          aria-controls={`${baseId}list`}
          aria-autocomplete="list"
          {...(found.length > 0 ? { 'aria-activedescendant': `${baseId}${active}` } : {})}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={handleKey}
        />
        <kbd className={styles['hint']}>Esc</kbd>
      </div>
      <div id={`${baseId}list`} role="listbox" aria-label={t('search.results')} className={styles['list']}>
        {found.map((entry, index) => (
          <div key={entry.key} role="presentation">
            {found[index - 1]?.group === entry.group ? null : (
              <p className={styles['group']} role="presentation">
                {t(`search.group.${entry.group}`)}
              </p>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are handled by the field */}
            <div
              id={`${baseId}${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              className={styles['option']}
              onPointerMove={() => setActive(index)}
              onClick={() => choose(entry)}
            >
              <span className={styles['label']}>{entry.label}</span>
              <span className={styles['detail']}>{entry.detail}</span>
            </div>
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p className={styles['nothing']} role="status">
          {t('search.nothing', { query: query.trim() })}
        </p>
      ) : null}
    </dialog>
  );
}
