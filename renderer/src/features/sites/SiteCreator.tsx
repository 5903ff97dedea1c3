import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { SiteForm } from './SiteForm.tsx';
import { inputOf, newDraft, type SiteDraft } from './site-draft.ts';

interface SiteCreatorProps {
  /** County the list is narrowed to, taken as a start. */
  readonly county: string | undefined;
  readonly onCreated: (id: string) => void;
  readonly onCancel: () => void;
}

export function SiteCreator({ county, onCreated, onCancel }: SiteCreatorProps) {
  const { t } = useTranslation('sites');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<SiteDraft>();
  const create = useCommand(api.sites.create);
  return (
    <Inspector
      title={t('create')}
      onClose={onCancel}
      testId="sites:creator"
      foot={
        <>
          <Button
            tone="primary"
            isBusy={create.isPending}
            onClick={() => form.submit()}
            testId="sites:creator.save"
          >
            {common('save')}
          </Button>
          <Button onClick={onCancel}>{common('cancel')}</Button>
        </>
      }
    >
      {create.error ? (
        <InspectorSection>
          <ErrorNotice error={create.error} />
        </InspectorSection>
      ) : null}
      <SiteForm
        form={form}
        initial={newDraft(county)}
        onSubmit={(draft) => create.mutate(inputOf(draft), { onSuccess: ({ id }) => onCreated(id) })}
      />
    </Inspector>
  );
}
