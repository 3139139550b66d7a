import { type Expression, type SqlBool, sql } from 'kysely';
import { hasLettersTogether, type Search, type SearchTerm, searchOf } from './search-terms.ts';

/** What is searched for, as a condition on the table `contacts.search`, which goes by the alias that is given. */
export function fitsSearch(typed: string, alias: string): Expression<SqlBool> {
  return every(searchOf(typed).map((ways) => some(ways, alias)));
}

function some(ways: Search[number], alias: string) {
  const conditions = ways.map((terms) => every(terms.map((term) => contains(term, alias))));
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

function every(conditions: Expression<SqlBool>[]) {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

// The index knows the text in letters; what it finds is compared as it is written where that is something else.
function contains({ text, beginsWord }: SearchTerm, alias: string) {
  const table = sql.id(alias);
  const given = sql`contacts.folded(${beginsWord ? ` ${text}` : text}::text)`;
  return every([
    sql<SqlBool>`${table}.text like contacts.pattern(contacts.lettered(${given}))`,
    sql<SqlBool>`(${table}.exact is null or ${table}.exact like contacts.pattern(${given}))`,
    ...symbolsIn(text).map(
      (symbol) =>
        sql<SqlBool>`${table}.text like '%' || contacts.symbol_words(contacts.folded(${symbol}::text)) || '%'`,
    ),
  ]);
}

// Of what has no letters side by side the index knows little; but it knows the symbols.
function symbolsIn(text: string) {
  return hasLettersTogether(text) ? [] : [...new Set(text.replaceAll(/[\p{L}\p{N}\s]/gu, ''))];
}
