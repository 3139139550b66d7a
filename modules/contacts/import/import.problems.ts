import { notFound, Problem } from '../../../platform/http/problem.ts';
import { MAX_COLUMNS } from './field.contract.ts';

export function importGone(): Problem {
  return notFound('This import');
}

export function fileTooLarge(maxMb: number): Problem {
  return new Problem({
    status: 413,
    code: 'file_too_large',
    detail: `This file is larger than ${maxMb} MB. Split it, or raise the limit: it is the setting IMPORT_MAX_MB.`,
    extra: { maxMb },
  });
}

/** `sentence` says what the file is instead and what to do. */
export function notATable(sentence: string): Problem {
  return new Problem({ status: 422, code: 'not_a_table', detail: sentence });
}

export function emptyFile(): Problem {
  return new Problem({
    status: 422,
    code: 'file_empty',
    detail: 'This file is empty. Export your contacts again and import that file.',
  });
}

export function onlyHeader(): Problem {
  return new Problem({
    status: 422,
    code: 'no_rows',
    detail:
      'This file holds the names of columns but no rows. Export your contacts again and import that file.',
  });
}

/** `sentence` says where the rows cannot be told apart and what to do. */
export function unreadableTable(sentence: string): Problem {
  return new Problem({ status: 422, code: 'unreadable_table', detail: sentence });
}

export function tooManyColumns(columns: number): Problem {
  return new Problem({
    status: 422,
    code: 'too_many_columns',
    detail: `This file has ${columns.toLocaleString('en')} columns; at most ${MAX_COLUMNS.toLocaleString('en')} can be read. Remove those that are not needed and import it again.`,
  });
}

export function wrongMapping(columns: number): Problem {
  return new Problem({
    status: 400,
    code: 'invalid_input',
    field: 'mapping',
    detail: `This file has ${columns} columns: give a field or null for each of them, in their order.`,
  });
}

export function notOffered(name: string): Problem {
  return new Problem({
    status: 400,
    code: 'invalid_input',
    field: 'mapping',
    detail: `No installed module offers the field "${name}": choose one of those that are offered, or null.`,
  });
}

export function emailNotMapped(): Problem {
  return new Problem({
    status: 422,
    code: 'email_not_mapped',
    field: 'mapping',
    detail: 'Choose the column that holds the e-mail addresses: without them nobody can be imported.',
  });
}

export function alreadyStarted(): Problem {
  return new Problem({
    status: 409,
    code: 'import_started',
    detail: 'This import has been started: its mapping cannot be changed any more.',
  });
}

export function notRunning(): Problem {
  return new Problem({
    status: 409,
    code: 'import_not_running',
    detail: 'This import does not run (any more).',
  });
}

export function uploadBrokeOff(): Problem {
  return new Problem({
    status: 400,
    code: 'upload_broke_off',
    detail: 'The upload broke off before the whole file had come. Upload it again.',
  });
}
