import { Alert, Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FieldList } from '../../../platform/ui/detail/field-list.tsx';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { outcomeInWords } from '../bulk/bulk-words.web.ts';
import { contactsInWords } from '../tags/tag-words.web.ts';
import { changeInWords, undoStateInWords } from './change-words.web.ts';
import type { Changeset } from './changesets.contract.ts';
import { LeftContacts } from './left-contacts.tsx';

/** What came of a change in true numbers, which contacts it left alone, and whether it can be taken back. */
export function ChangeResult({ change, undone }: { change: Changeset; undone: Changeset | undefined }) {
  const { work, contacts } = change;
  return (
    <>
      {work?.error && (
        <Alert color="red" role="alert" title="This stopped before its end">
          {work.error}
        </Alert>
      )}
      <Section title="What came of it">
        <FieldList
          fields={[
            { label: 'Result', value: work ? outcomeInWords(work) : `${contactsInWords(contacts)} deleted.` },
            ...(undone
              ? [{ label: 'Took back', value: <ChangeLink change={undone} /> }]
              : [{ label: 'Undo', value: undoStateInWords(change) }]),
          ]}
        />
      </Section>
      {work && work.left > 0 && <LeftContacts work={work} />}
    </>
  );
}

function ChangeLink({ change }: { change: Changeset }) {
  return (
    <Anchor component={Link} {...linkTo(`/changes/${change.id}`)} inherit>
      {changeInWords(change)}
    </Anchor>
  );
}
