import type { SiteRow } from '@contract/sites.ts';
import { Link } from '@tanstack/react-router';
import { App, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { KeyCountyMark, SampleMark } from '../../ui/Tag.tsx';
import { SiteFacts } from './SiteFacts.tsx';
import { SiteForm } from './SiteForm.tsx';
import { changesOf, draftOf, inputOf, type SiteDraft } from './site-draft.ts';

interface SiteInspectorProps {
  readonly site: SiteRow;
  readonly isEditing: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly onClose: () => void;
  readonly history: ReactNode;
}

/** One site: its facts, its form, what happened to it. */
export function SiteInspector({ site, isEditing, onEdit, onClose, history }: SiteInspectorProps) {
  const { t } = useTranslation('sites');
  const { t: common } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<SiteDraft>();
  const update = useCommand(api.sites.update);
  const remove = useCommand(api.sites.remove);

  const save = (draft: SiteDraft) => {
    const changes = changesOf(site, inputOf(draft));
    if (Object.keys(changes).length === 0) {
      onEdit(false);
      return;
    }
    update.mutate({ id: site.id, version: site.version, changes }, { onSuccess: () => onEdit(false) });
  };
  const removeSite = () =>
    remove.mutate(
      { id: site.id, version: site.version },
      {
        onSuccess: () => {
          onClose();
          void message.info(t('removed', { name: site.name }));
        },
      },
    );
  const cancel = () => {
    update.reset();
    onEdit(false);
  };

  const failure = update.error ?? remove.error;
  return (
    <Inspector
      title={site.name}
      marks={site.isSample ? <SampleMark /> : null}
      subtitle={
        <>
          {[site.countyName, site.townshipName, common(`siteKind.${site.kind}`)].filter(Boolean).join(' · ')}{' '}
          {site.isKeyCounty ? <KeyCountyMark /> : null}
        </>
      }
      onClose={onClose}
      testId="sites:inspector"
      foot={
        isEditing ? (
          <>
            <Button
              tone="primary"
              isBusy={update.isPending}
              onClick={() => form.submit()}
              testId="sites:inspector.save"
            >
              {common('save')}
            </Button>
            <Button onClick={cancel}>{common('cancel')}</Button>
          </>
        ) : (
          <>
            <Button onClick={() => onEdit(true)} testId="sites:inspector.edit">
              {common('edit')}
            </Button>
            <Link to="/plan" search={{ counties: [site.countyCode], site: site.id }}>
              {t('planCounty', { county: site.countyName })}
            </Link>
            <span style={{ flex: 1 }} />
            <Button
              tone="danger"
              isBusy={remove.isPending}
              onClick={removeSite}
              testId="sites:inspector.remove"
            >
              {common('remove')}
            </Button>
          </>
        )
      }
    >
      {failure ? (
        <InspectorSection>
          <ErrorNotice error={failure} />
        </InspectorSection>
      ) : null}
      {isEditing ? (
        <InspectorSection>
          <SiteForm form={form} initial={draftOf(site)} onSubmit={save} />
        </InspectorSection>
      ) : (
        <>
          <SiteFacts site={site} />
          {history}
        </>
      )}
    </Inspector>
  );
}
