import { expect, test } from 'vitest';
import { type Clause, filterSentence, type Piece } from './filter-sentence.web.ts';
import { isFiltered, type ListUrl, listUrl } from './list-url.web.ts';

const TODAY = '2026-05-20';
const [VIP, NEWS, BLOCKED] = [1, 2, 3].map((last) => `0190f5b0-0000-7000-8000-00000000000${last}`);
const EVERYTHING = listUrl.parse({
  search: ' ann ',
  type: 'customer',
  tags: [VIP, NEWS],
  anyTags: [NEWS],
  withoutTags: [BLOCKED],
  untagged: 'false',
  createdFrom: '2026-04-21',
  where: ['offers.bought:1', 'notes.about:tea'],
});

test('a filter reads as a sentence: who, then what is asked of them', () => {
  expect(read(EVERYTHING)).toBe(
    'Customers matching “ann”, tagged #1 and #2, tagged #2, not tagged #3, with a tag, created in the last 30 days, who offers.bought:1 and notes.about:tea',
  );
});

test('one of several tags, and none of several, read as "or"', () => {
  expect(read(listUrl.parse({ anyTags: [VIP, NEWS], withoutTags: [BLOCKED, VIP] }))).toBe(
    'Contacts tagged #1 or #2, not tagged #3 or #1',
  );
});

test('no filter reads as all contacts, and one by type alone as that type', () => {
  expect(read(listUrl.parse({}))).toBe('All contacts');
  expect(read(listUrl.parse({ search: '  ' }))).toBe('All contacts');
  expect(read(listUrl.parse({ type: 'lead' }))).toBe('Leads');
});

test('untagged contacts are those without any tag', () => {
  expect(read(listUrl.parse({ untagged: 'true' }))).toBe('Contacts without any tag');
});

test('each piece takes itself away and nothing else, until all contacts are left', () => {
  const taken = new Set<string>();
  let url = EVERYTHING;
  for (let pieces = piecesOf(url); pieces.length > 0; pieces = piecesOf(url)) {
    const [piece] = pieces;
    if (!piece) break;
    taken.add(piece.key);
    url = { ...url, ...piece.without } as ListUrl;
    expect(piecesOf(url).map(({ key }) => key)).toEqual(pieces.slice(1).map(({ key }) => key));
  }
  expect(taken.size).toBe(10);
  expect(isFiltered(url)).toBe(false);
});

test('a value that the URL holds twice is one piece', () => {
  const url = listUrl.parse({ tags: [VIP, VIP], where: ['a.b:1', 'a.b:1', 'a.b:2'] });
  expect(read(url)).toBe('Contacts tagged #1, who a.b:1 and a.b:2');
});

function piecesOf(url: ListUrl): Piece[] {
  const { subject, clauses } = filterSentence(url, TODAY);
  return [...(typeof subject === 'string' ? [] : [subject]), ...clauses.flatMap(({ pieces }) => pieces)];
}

function read(url: ListUrl) {
  const { subject, clauses } = filterSentence(url, TODAY);
  const rest = clauses.map(readClause).join(', ');
  return [typeof subject === 'string' ? subject : readPiece(subject), rest].filter(Boolean).join(' ');
}

function readClause({ lead, pieces, between }: Clause) {
  return `${lead} ${pieces.map(readPiece).join(` ${between} `)}`.trim();
}

function readPiece({ shown }: Piece) {
  if ('words' in shown) return shown.words;
  return 'tag' in shown ? `#${shown.tag.slice(-1)}` : shown.condition;
}
