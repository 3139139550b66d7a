import { useForm } from '@mantine/form';
import { notifyDone } from '../../ui/feedback/notify.tsx';
import { Form } from '../../ui/form/form.tsx';
import { useRights } from '../../ui/rights/rights.tsx';
import { extraRightsFor } from '../rights/extra-rights.web.ts';
import { useAllRights } from '../rights/rights.web.ts';
import { mayBeGiven } from '../rights/role.contract.ts';
import type { MemberShown } from './members.contract.ts';
import { useChangeMember } from './members.web.ts';
import { StandingFields } from './standing-fields.tsx';

/** Changes role and additional rights of a member. */
export function ChangeMember({ member, onDone }: { member: MemberShown; onDone: () => void }) {
  const change = useChangeMember();
  const all = useAllRights();
  const givers = useRights();
  const form = useForm({ initialValues: { role: member.role, rights: member.rights } });
  const save = async ({ role, rights }: typeof form.values) => {
    const offered = extraRightsFor(role, all, givers).map((right) => right.name);
    // Rights that whoever is here cannot give are not on the form; the member keeps them as far as the role allows.
    const unseen = all.filter((right) => member.rights.includes(right.name) && !givers.has(right.name));
    const kept = unseen.filter((right) => mayBeGiven(right, role)).map((right) => right.name);
    await change.mutateAsync({
      id: member.id,
      role,
      rights: [...rights.filter((name) => offered.includes(name)), ...kept],
    });
    notifyDone(`What ${member.name} may do was changed`);
    onDone();
  };
  return (
    <Form form={form} guard={false} submitLabel="Save" onCancel={onDone} onSubmit={save}>
      <StandingFields
        role={{ ...form.getInputProps('role'), value: form.values.role }}
        rights={{ ...form.getInputProps('rights'), value: form.values.rights }}
      />
    </Form>
  );
}
