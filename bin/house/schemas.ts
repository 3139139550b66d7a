import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor } from 'oxc-parser';
import { moduleOf } from './needs.ts';
import { isForTests, lineOf, type Source } from './source.ts';
import type { Violation } from './violation.ts';

/** A piece of SQL, or of text that may name a table, and where it stands. */
interface Piece {
  path: string;
  text: string;
  line: number;
  /** Whether it is SQL for certain, so that anything of the form `schema.name` names a table. */
  sql: boolean;
}

const OF_THE_PLATFORM = ['platform', 'auth', 'graphile_worker'];

/**
 * A module's SQL names its own schema only; another module is asked by its public door. The platform's SQL names no
 * module's. What the platform offers to all inside SQL is `platform.uuid7()`.
 */
export function foreignSchemas(root: string, sources: readonly Source[]): Violation[] {
  const migrations = readMigrations(root);
  const modules = [...migrations, ...sources].flatMap(({ path }) => moduleOf(path) ?? []);
  const schemas = [...new Set([...OF_THE_PLATFORM, ...modules])];
  const tables = tablesMadeBy(migrations);
  const pieces = [
    ...migrations,
    ...sources
      .filter(({ path }) => /^(modules|platform)\//.test(path) && !isForTests(path))
      .flatMap(piecesOf),
  ];
  return pieces.flatMap((piece) => {
    const own = moduleOf(piece.path);
    const foreign = own ? schemas.filter((schema) => schema !== own) : modulesAmong(schemas);
    return namesOf(piece, foreign, tables).map(({ name, line }) => ({
      file: `${piece.path}:${line}`,
      rule: 'sql-names-its-own-schema',
      remedy: `it names ${name}; ask its owner by a function of its public door instead`,
    }));
  });
}

function modulesAmong(schemas: readonly string[]) {
  return schemas.filter((schema) => !OF_THE_PLATFORM.includes(schema));
}

function readMigrations(root: string): Piece[] {
  return globSync('{modules,platform}/**/*.sql', { cwd: root }).map((path) => ({
    path,
    text: withoutRemarks(readFileSync(join(root, path), 'utf8')),
    line: 1,
    sql: true,
  }));
}

// Comments and quoted values name no tables; bodies of functions, between dollar signs, do.
function withoutRemarks(sql: string) {
  return sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (remark) =>
    remark.replaceAll(/[^\n]/g, ' '),
  );
}

function tablesMadeBy(migrations: readonly Piece[]): Set<string> {
  const made =
    /create\s+(?:unlogged\s+)?(?:table|view|materialized\s+view)\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?\."?(\w+)/gi;
  return new Set(
    migrations.flatMap(({ text }) => [...text.matchAll(made)].map(([, schema, name]) => `${schema}.${name}`)),
  );
}

function piecesOf({ path, text, program }: Source): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, value: string, sql: boolean) =>
    pieces.push({ path, line: lineOf(text, start), text: value, sql });
  new Visitor({
    Literal({ start, value }) {
      if (typeof value === 'string') add(start, value, false);
    },
    TaggedTemplateExpression({ tag, quasi: { quasis } }) {
      if (/^sql\b/.test(text.slice(tag.start, tag.end)))
        for (const { start, value } of quasis) add(start, withoutRemarks(value.raw), true);
    },
    TemplateElement({ start, value }) {
      add(start, value.raw, false);
    },
  }).visit(program);
  return pieces;
}

// In plain strings only the tables that exist count: `contacts.view` may be a right, `contacts.profile` a slot.
function namesOf({ text, line, sql }: Piece, schemas: readonly string[], tables: ReadonlySet<string>) {
  if (schemas.length === 0) return [];
  const named = new RegExp(`(?<![\\w.'-])"?(${schemas.join('|')})"?\\."?([a-z_]\\w*)"?(\\()?`, 'gi');
  return [...text.matchAll(named)]
    .map(({ index, 1: schema, 2: name, 3: call }) => ({
      name: `${schema}.${name}`,
      isOffered: schema === 'platform' && name === 'uuid7' && call !== undefined,
      line: line + lineOf(text, index) - 1,
    }))
    .filter(({ name, isOffered }) => !isOffered && (sql || tables.has(name)));
}
