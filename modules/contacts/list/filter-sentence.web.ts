import { type ListUrl, type ListUrlChange, type TagWay, without } from './list-url.web.ts';
import { periodInWords } from './local-days.web.ts';

/** What a piece of the sentence shows: words, the name of a tag, or the condition of another module. */
export type Shown = { words: string } | { tag: string } | { condition: string };

/** A part of the filter that can be taken away. */
export interface Piece {
  key: string;
  shown: Shown;
  /** What the URL becomes without it. */
  without: ListUrlChange;
}

/** Pieces that belong together: "tagged VIP and Newsletter". */
export interface Clause {
  lead: string;
  pieces: Piece[];
  /** What stands between the pieces. */
  between?: 'and' | 'or';
}

/** The sentence that a filter reads as: whom the list holds, then what is asked of them. */
export interface Sentence {
  subject: Piece | 'Contacts' | 'All contacts';
  clauses: Clause[];
}

/** Puts the filter of the URL into a sentence, as it reads on the day `today`. */
export function filterSentence(url: ListUrl, today: string): Sentence {
  const clauses = [
    searchClause(url),
    tagClause(url, 'tags', 'tagged', 'and'),
    tagClause(url, 'anyTags', 'tagged', 'or'),
    tagClause(url, 'withoutTags', 'not tagged', 'or'),
    untaggedClause(url),
    createdClause(url, today),
    conditionClause(url),
  ].filter(({ pieces }) => pieces.length > 0);
  return { subject: subjectOf(url, clauses), clauses };
}

function subjectOf({ type }: ListUrl, clauses: Clause[]): Sentence['subject'] {
  if (type) return { key: 'type', shown: { words: TYPES[type] }, without: { type: undefined } };
  return clauses.length === 0 ? 'All contacts' : 'Contacts';
}

const TYPES: Record<NonNullable<ListUrl['type']>, string> = { lead: 'Leads', customer: 'Customers' };

function searchClause({ search }: ListUrl): Clause {
  const typed = search.trim();
  return clause(
    'matching',
    typed && { key: 'search', shown: { words: `“${typed}”` }, without: { search: '' } },
  );
}

function tagClause(url: ListUrl, way: TagWay, lead: string, between: 'and' | 'or'): Clause {
  const ids = [...new Set(url[way])];
  const pieces = ids.map((tag) => ({
    key: `${way} ${tag}`,
    shown: { tag },
    without: { [way]: without(ids, tag) },
  }));
  return { lead, between, pieces };
}

function untaggedClause({ untagged }: ListUrl): Clause {
  const words = untagged ? 'without any tag' : 'with a tag';
  return clause(
    '',
    untagged !== undefined && { key: 'untagged', shown: { words }, without: { untagged: undefined } },
  );
}

function createdClause({ createdFrom, createdTo }: ListUrl, today: string): Clause {
  const words = periodInWords({ createdFrom, createdTo }, today);
  const isOpen = createdFrom === undefined && createdTo === undefined;
  return clause(
    'created',
    !isOpen && {
      key: 'created',
      shown: { words },
      without: { createdFrom: undefined, createdTo: undefined },
    },
  );
}

function conditionClause({ where = [] }: ListUrl): Clause {
  const pieces = [...new Set(where)].map((condition) => ({
    key: condition,
    shown: { condition },
    without: { where: without(where, condition) },
  }));
  return { lead: 'who', between: 'and', pieces };
}

function clause(lead: string, piece: Piece | '' | false): Clause {
  return { lead, pieces: piece ? [piece] : [] };
}
