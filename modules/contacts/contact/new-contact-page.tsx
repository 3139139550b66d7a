import { useNavigate } from '@tanstack/react-router';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { listAddress } from '../../../platform/ui/url/list-address.web.ts';
import { TagNamesInput } from '../tags/tag-names-input.tsx';
import { useCreateContact } from './contact.web.ts';
import classes from './contact-fields.module.css';
import { ContactFields } from './contact-fields.tsx';
import { type ContactFormValues, useContactForm } from './contact-form.web.ts';
import { NEW_CONTACT } from './contact-values.web.ts';
import { EmailTaken, emailOwnerIn } from './email-taken.tsx';

export default function NewContactPage() {
  const form = useContactForm(NEW_CONTACT);
  const create = useCreateContact();
  const navigate = useNavigate();
  const owner = emailOwnerIn(create.error);

  const save = async (values: ContactFormValues) => {
    const { id, name } = await create.mutateAsync(values);
    notifyDone(`${name} was created`);
    await navigate(linkTo(`/contacts/${id}`));
  };

  return (
    <DetailPage back={{ label: 'Contacts', to: listAddress('/contacts') }} title="New contact">
      <div className={classes.form} ref={focusFirstField}>
        <Form
          form={form}
          onSubmit={save}
          submitLabel="Create contact"
          onCancel={() => void navigate(linkTo(listAddress('/contacts')))}
        >
          <ContactFields form={form} emailError={owner && <EmailTaken owner={owner} />} />
          <Section title="Tags">
            <TagNamesInput key={form.key('tags')} {...form.getInputProps('tags')} />
          </Section>
        </Form>
      </div>
    </DetailPage>
  );
}

// One comes here to type.
function focusFirstField(element: HTMLElement | null) {
  element?.querySelector('input')?.focus();
}
