import { expect, test } from 'vitest';
import { endpoint } from '../http/endpoint.contract.ts';
import { reads } from '../http/route.ts';
import { handles, job } from '../jobs/job.ts';
import { faultsOf } from './check-modules.ts';
import { event, on } from './event.ts';
import { defineModule, type Module } from './module.ts';
import { contribute, point } from './point.ts';

const visited = point<{ note?: string }>('people.visited', {
  required: true,
  check: (given) =>
    given.flatMap(({ module, given: { note } }) => (note ? [] : [`Module "${module}" gives no note.`])),
});
const people = defineModule({
  name: 'people',
  migrations: '',
  points: [visited],
  rights: [{ name: 'people.view', label: 'See', from: 'viewer', changes: false }],
});
const visits = (given: Partial<Module>) =>
  defineModule({
    name: 'visits',
    needs: ['people'],
    migrations: '',
    contributions: [contribute(visited, { note: 'fine' })],
    ...given,
  });
const at = (path: string, right = 'people.view') =>
  reads(
    endpoint({ method: 'GET', path, access: { right }, summary: '', resource: 'visits' }),
    async () => {},
  );
const tidy = job<Record<string, never>>('visits.tidy');

test('a module that keeps to the contract is let in', () => {
  const sound = visits({
    routes: [at('/api/v1/visits')],
    jobs: [handles(tidy, async () => {})],
    timetable: [{ cron: '5 4 * * *', job: tidy }],
    listeners: [on(event<object>('people.gone'), async () => {})],
  });
  expect(faultsOf([people, sound])).toEqual([]);
});

test.each<[string, Partial<Module>, RegExp]>([
  ['a name that is no schema', { name: 'My Visits' }, /"My Visits" cannot have this name/],
  ['a name that PostgreSQL keeps for itself', { name: 'pg_visits' }, /do not begin with pg_/],
  ['the name of the platform’s schema', { name: 'auth' }, /"auth" cannot have this name/],
  [
    'a right under another’s name',
    { rights: [{ name: 'people.spy', label: '', from: 'owner', changes: false }] },
    /right "people.spy": begin it with "visits\."/,
  ],
  [
    'a right by which a viewer changes something',
    { rights: [{ name: 'visits.edit', label: '', from: 'viewer', changes: true }] },
    /gives viewers the right "visits.edit"/,
  ],
  [
    'a right that stands twice',
    { rights: ['a', 'b'].map((label) => ({ name: 'visits.see', label, from: 'owner', changes: false })) },
    /right "visits.see" twice/,
  ],
  [
    'a job with two handlers',
    { jobs: [handles(tidy, async () => {}), handles(tidy, async () => {})] },
    /job "visits.tidy" twice/,
  ],
  ['a route outside the API', { routes: [at('/visits')] }, /its routes begin with \/api\/v1\//],
  ['a right that nobody declares', { routes: [at('/api/v1/visits', 'visits.see')] }, /right "visits.see"/],
  [
    'two answers at one address',
    { routes: [at('/api/v1/visits/:id'), at('/api/v1/visits/:visit')] },
    /both answer at GET \/api\/v1\/visits\/:visit/,
  ],
  [
    'a job under another’s name',
    { jobs: [handles(job<object>('people.tidy'), async () => {})] },
    /job "people.tidy": begin its name with "visits\."/,
  ],
  ['a timetable without its job', { timetable: [{ cron: '* * * * *', job: tidy }] }, /handles no such job/],
  [
    'a time that is none',
    { jobs: [handles(tidy, async () => {})], timetable: [{ cron: 'at noon', job: tidy }] },
    /"at noon", which is no time/,
  ],
  [
    'an event of a module that it does not need',
    { listeners: [on(event<object>('shop.sold'), async () => {})] },
    /listens to "shop.sold" and does not need "shop"/,
  ],
  ['silence where it must speak', { contributions: [] }, /contributes nothing to "people.visited"/],
  [
    'two answers where one is asked',
    { contributions: [contribute(visited, { note: 'a' }), contribute(visited, { note: 'b' })] },
    /contributes 2 times to "people.visited"/,
  ],
  [
    'a point that nobody opens',
    { contributions: [contribute(visited, { note: 'a' }), contribute(point('shop.cards'), {})] },
    /"shop.cards", which no installed module opens/,
  ],
  ['a point under another’s name', { points: [point('people.more')] }, /point "people.more": begin/],
  ['what the point itself refuses', { contributions: [contribute(visited, {})] }, /"visits" gives no note/],
])('%s is refused at start in a sentence', (_what, given, sentence) => {
  expect(faultsOf([people, visits(given)]).join('\n')).toMatch(sentence);
});
