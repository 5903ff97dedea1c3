import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../lib/client.ts';
import { queries } from '../lib/queries.ts';
import { ALL_PAGES } from './pages.ts';
import { pageCommands } from '../lib/page-commands.ts';
import type { SearchEntry } from './search-entries.ts';
import { SHORTCUTS } from './shortcuts.ts';

export interface PaletteCommands {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly showSteps: () => void;
  readonly showShortcuts: () => void;
}

/** Registers that are added to on most days. */
const MAIN_REGISTERS = ['site', 'caravan', 'crew-member', 'request'] as const;

/** Everything the palette knows: pages, commands, counties, sites, exhibits and crates. */
export function useSearchEntries(commands: PaletteCommands): readonly SearchEntry[] {
  const { t } = useTranslation('shell');
  const { t: common } = useTranslation();
  const { t: names } = useTranslation('history');
  const navigate = useNavigate();
  const { data: sites } = useQuery(queries.sites());
  const { data: counties } = useQuery(queries.counties());
  const { data: exhibits } = useQuery(queries.exhibitPlaces(null));
  const { data: crates } = useQuery(queries.registryChoices('crate'));
  return useMemo(() => {
    const command = (key: string, label: string, choose: () => void, detail = ''): SearchEntry => ({
      key: `command-${key}`,
      group: 'commands',
      label,
      detail,
      choose,
    });
    return [
      ...ALL_PAGES.map((page, index) => ({
        key: `page-${page.name}`,
        group: 'pages' as const,
        label: t(`pages.${page.name}`),
        detail: page.name === 'settings' ? 'Ctrl ,' : `Ctrl ${index + 1}`,
        choose: () => void navigate({ to: page.path }),
      })),
      ...pageCommands().map(({ id, label, choose }) =>
        command(id, label, choose, SHORTCUTS.find((shortcut) => shortcut.id === id)?.keys[0]),
      ),
      ...MAIN_REGISTERS.map((register) =>
        command(`create-${register}`, t('commands.create', { name: names(`register.${register}`) }), () =>
          register === 'request'
            ? void navigate({ to: '/requests', search: { create: true } })
            : void navigate({ to: '/registry', search: { register, create: true } }),
        ),
      ),
      ...MAIN_REGISTERS.map((register) =>
        command(
          `import-${register}`,
          t('commands.import', { name: names(`register.${register}`) }),
          () => void navigate({ to: '/import', search: { register } }),
        ),
      ),
      command('undo', t('commands.undo'), commands.undo, 'Ctrl Z'),
      command('redo', t('commands.redo'), commands.redo, 'Ctrl Y'),
      command('steps', t('steps.title'), commands.showSteps, 'Ctrl Shift H'),
      command('open', t('workspace.open'), () => void api.workspace.openFile({})),
      command('light', t('commands.light'), () => void api.app.setPreferences({ theme: 'light' })),
      command('dark', t('commands.dark'), () => void api.app.setPreferences({ theme: 'dark' })),
      command('shortcuts', t('commands.shortcuts'), commands.showShortcuts, '?'),
      ...(counties ?? []).map((county) => ({
        key: `county-${county.code}`,
        group: 'counties' as const,
        label: county.name,
        detail: [county.prefectureName, county.code, county.isKeyCounty ? common('keyCounty.mark') : null]
          .filter(Boolean)
          .join(' · '),
        choose: () =>
          void navigate({
            to: '/registry',
            search: { register: 'site', where: { countyCode: county.code } },
          }),
      })),
      ...(sites ?? []).map((site) => ({
        key: `site-${site.id}`,
        group: 'sites' as const,
        label: site.name,
        detail: [site.countyName, site.townshipName, common(`siteKind.${site.kind}`)]
          .filter(Boolean)
          .join(' · '),
        choose: () => void navigate({ to: '/registry', search: { register: 'site', record: site.id } }),
      })),
      ...(exhibits ?? []).map(({ id, name, serial, setName }) => ({
        key: `exhibit-${id}`,
        group: 'exhibits' as const,
        label: name,
        detail: [serial, setName].filter(Boolean).join(' · '),
        codes: [serial, id],
        choose: () => void navigate({ to: '/exhibits', search: { record: id } }),
      })),
      ...(crates ?? []).map(({ id, name }) => ({
        key: `crate-${id}`,
        group: 'exhibits' as const,
        label: name,
        detail: '',
        codes: [id],
        choose: () => void navigate({ to: '/registry', search: { register: 'crate', record: id } }),
      })),
    ];
  }, [t, common, names, navigate, sites, counties, exhibits, crates, commands]);
}
