/** What is wrong with a file that is no table of text, in one sentence; undefined when nothing is. */
export function whatInsteadOfText(head: Buffer): string | undefined {
  const kind = SIGNATURES.find(({ bytes }) =>
    bytes.some((start) => head.subarray(0, start.length).equals(start)),
  );
  if (kind) return kind.sentence;
  if (hasByteOrderMark(head)) return undefined;
  const text = head.subarray(0, 2048).toString('latin1').trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<\?xml|<head|<body)/.test(text)) return WEB_PAGE;
  if (text.startsWith('begin:vcard')) return VCARD;
  if (text.startsWith('{') || text.startsWith('[{')) return JSON_FILE;
  return holdsControlBytes(head) ? NO_TEXT : undefined;
}

const AS_CSV = 'Open it in your spreadsheet program, save it as CSV and import that file.';
const WEB_PAGE =
  'This file is a web page, not a list of contacts: perhaps the download link had expired. Download the export again.';
const VCARD = 'This file holds vCards. Export your contacts as CSV and import that file.';
const JSON_FILE = 'This file holds JSON. Export your contacts as CSV and import that file.';
const NO_TEXT = 'This file is not text. Export your contacts as CSV, TSV or TXT and import that file.';

const SIGNATURES = [
  signature(`This file is an Excel workbook or another ZIP archive. ${AS_CSV}`, 'PK\x03\x04', 'PK\x05\x06'),
  signature(`This file is an old Excel workbook. ${AS_CSV}`, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  signature(
    'This file is compressed. Unpack it and import the CSV file in it.',
    '\x1f\x8b',
    'BZh',
    '7z\xbc\xaf',
    'Rar!',
  ),
  signature('This file is a PDF. Export your contacts as CSV and import that file.', '%PDF'),
  signature(
    'This file is a picture. Choose the CSV file of your contacts.',
    '\x89PNG',
    '\xff\xd8\xff',
    'GIF8',
  ),
];

function signature(sentence: string, ...starts: string[]) {
  return { sentence, bytes: starts.map((start) => Buffer.from(start, 'latin1')) };
}

function hasByteOrderMark(head: Buffer) {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

// A stray NUL or control character happens in exports; many of them make no text.
function holdsControlBytes(head: Buffer) {
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  return control > Math.max(4, head.length / 20);
}
