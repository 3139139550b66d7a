import { contributionsTo } from '../../../platform/module/point.ts';
import { type ContactImportField, contactsExtension } from '../extension/contacts-extension.ts';
import { foldName } from './column-names.ts';
import { isField, type Mapping, type OfferedField, offeredField, type Target } from './field.contract.ts';

/** A field that an installed module adds, and how its cells are read and applied. */
export interface ModuleField extends OfferedField {
  field: ContactImportField;
}

/** The fields that the installed modules add to those of a contact. */
export function moduleFields(): ModuleField[] {
  return contributionsTo(contactsExtension).flatMap(({ module, given: { importFields = [] } }) =>
    importFields.map((field) => ({
      ...offeredField.parse({ name: field.name, label: field.label, module }),
      field,
    })),
  );
}

/** The fields of a mapping that no installed module offers, as when their module was taken away meanwhile. */
export function goneFields(mapping: Mapping): Target[] {
  const offered: Target[] = moduleFields().map(({ name }) => name);
  const mapped = new Set(mapping.filter((target) => target !== null));
  return [...mapped].filter((target) => !isField(target) && !offered.includes(target));
}

/** Sends the columns that go nowhere else to the fields of modules that they are named after, each field once. */
export function withModuleFields(guess: Mapping, headers: readonly string[]): Mapping {
  const mapping = [...guess];
  for (const { name, field } of moduleFields()) {
    const names = field.headers.map(foldName);
    const at = headers.findIndex((header, at) => mapping[at] === null && names.includes(foldName(header)));
    if (at >= 0) mapping[at] = name;
  }
  return mapping;
}
