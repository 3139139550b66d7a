import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { Contact } from './contact.contract.ts';
import { useEditContact } from './contact.web.ts';
import { ContactFields } from './contact-fields.tsx';
import { useContactForm } from './contact-form.web.ts';
import { contactNowIn } from './contact-now-in.web.ts';
import { type ContactValues, changedFields, valuesOf } from './contact-values.web.ts';
import { EditedMeanwhile } from './edited-meanwhile.tsx';
import { EmailTaken, emailOwnerIn } from './email-taken.tsx';

/** The form of a contact; what someone else saved meanwhile is compared before anything is overwritten. */
export function EditContactForm({ contact }: { contact: Contact }) {
  // As the form was opened with: what is fetched later must not pass for seen.
  const [opened, setOpened] = useState(contact);
  const [now, setNow] = useState<Contact>();
  const form = useContactForm(valuesOf(opened));
  const edit = useEditContact();
  const navigate = useNavigate();
  const leave = () => navigate(linkTo(`/contacts/${contact.id}`));

  const save = async (values: ContactValues, seen: Contact) => {
    try {
      const { id, version } = seen;
      const saved = await edit.mutateAsync({ id, version, changed: changedFields(valuesOf(seen), values) });
      notifyDone(`${saved.name} was saved`);
      form.resetDirty();
      await leave();
    } catch (error) {
      const current = contactNowIn(error);
      if (current) setNow(current);
      throw error;
    }
  };

  const owner = emailOwnerIn(edit.error);
  return (
    <>
      <Form
        form={form}
        onSubmit={(values) => save(values, opened)}
        submitLabel="Save"
        onCancel={() => void leave()}
        help={(error) => contactNowIn(error) && <Compare onClick={() => setNow(contactNowIn(error))} />}
      >
        <ContactFields form={form} emailError={owner && <EmailTaken owner={owner} />} />
      </Form>
      {now && (
        <EditedMeanwhile
          key={now.version}
          opened={valuesOf(opened)}
          yours={form.getValues()}
          now={now}
          onClose={() => setNow(undefined)}
          onSave={async (values) => {
            form.setValues(values);
            setOpened(now);
            await save(values, now);
          }}
        />
      )}
    </>
  );
}

function Compare({ onClick }: { onClick: () => void }) {
  return (
    <Button size="xs" variant="default" mt="xs" onClick={onClick}>
      Compare
    </Button>
  );
}
