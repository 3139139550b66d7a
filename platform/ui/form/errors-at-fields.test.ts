import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../http/call.web.ts';
import { errorsAtFields } from './errors-at-fields.web.ts';

const values = { email: '', address: { city: '' } };

function problem(more: { field?: string; fields?: { field: string; message: string }[] }) {
  const detail = 'somebody has this e-mail';
  return new ProblemError({ type: 'urn:x', title: 'x', status: 409, code: 'taken', detail, ...more });
}

describe('what the server says about a form', () => {
  test('stands at the fields it is about, as sentences', () => {
    const error = problem({
      fields: [
        { field: 'email', message: 'is no address' },
        { field: 'address.city', message: 'is too long' },
      ],
    });
    expect(errorsAtFields(error, values)).toEqual({
      atFields: { email: 'Is no address', 'address.city': 'Is too long' },
      rest: undefined,
    });
  });

  test('stands at its one field with the sentence of the problem', () => {
    const { atFields, rest } = errorsAtFields(problem({ field: 'email' }), values);
    expect(atFields).toEqual({ email: 'Somebody has this e-mail' });
    expect(rest).toBeUndefined();
  });

  test('is left for the form as a whole where the form has no such field', () => {
    const error = problem({ fields: [{ field: 'version', message: 'is old' }] });
    expect(errorsAtFields(error, values)).toEqual({ atFields: {}, rest: error });
  });

  test('is left for the form as a whole where no field is named, or nothing was answered', () => {
    const error = problem({});
    const lost = new Error('lost');
    expect(errorsAtFields(error, values).rest).toBe(error);
    expect(errorsAtFields(lost, values).rest).toBe(lost);
  });
});
