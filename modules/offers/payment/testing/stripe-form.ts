/** A body as Stripe takes it, `line_items[0][price_data][currency]=chf`, as the object that it stands for. */
export interface Form {
  [name: string]: string | Form | undefined;
}

/** Reads a form-encoded body or query. */
export function readForm(encoded: string): Form {
  const form: Form = {};
  for (const [path, value] of new URLSearchParams(encoded)) {
    const names = path.replaceAll(']', '').split('[');
    put(form, names, value);
  }
  return form;
}

/** The part of a form below these names; empty where there is none. */
export function partOf(form: Form, ...names: string[]): Form {
  return names.reduce<Form>((part, name) => {
    const inner = part[name];
    return typeof inner === 'object' ? inner : {};
  }, form);
}

/** A field's text; empty where there is none. */
export function textOf(form: Form, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

function put(form: Form, [name = '', ...inner]: string[], value: string) {
  if (inner.length === 0) {
    form[name] = value;
    return;
  }
  const below = form[name];
  const part: Form = typeof below === 'object' ? below : {};
  form[name] = part;
  put(part, inner, value);
}
