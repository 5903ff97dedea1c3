import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { WORK_PAGES } from './pages.ts';
import styles from './ShortcutList.module.css';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';

const GROUPS = [
  'everywhere',
  'planning',
  'board',
  'tables',
  'registry',
  'requests',
  'exhibits',
  'pages',
] as const;

export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  const words = (shortcut: Shortcut) => {
    if (shortcut.words) return t(`shortcuts.${shortcut.words}`);
    const page = WORK_PAGES[Number(shortcut.id.slice('page-'.length))];
    return page ? t(`pages.${page.name}`) : '';
  };
  return (
    <Modal open title={t('shortcuts.title')} footer={null} width={640} onCancel={onClose} destroyOnHidden>
      <div className={styles['groups']}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className={styles['groupTitle']}>{t(`shortcuts.group.${group}`)}</h3>
            <ul>
              {SHORTCUTS.filter((shortcut) => shortcut.group === group).map((shortcut) => (
                <li key={shortcut.id} className={styles['line']}>
                  <span>{words(shortcut)}</span>
                  <span className={styles['keys']}>
                    {shortcut.keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Modal>
  );
}
