import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keepsNothing } from '../../modules/contacts/public.ts';
import type { ContactFixture, Subject } from '../../modules/contacts/testing/conformance/subject.ts';
import type { Module } from '../../platform/module/module.ts';

const MODULES = join(import.meta.dirname, '../../modules');

/** The modules that keep something about contacts, each with its fixture, and a sentence for each that lacks one. */
export async function contactFixtures(
  installed: readonly Module[],
  folder = MODULES,
): Promise<{ subjects: Subject[]; lacking: string[] }> {
  const names = installed.filter(keepsSomething).map(({ name }) => name);
  const there = (await readdir(folder)).filter((name) => existsSync(fileOf(folder, name)));
  const subjects = there.filter((name) => names.includes(name)).map((name) => subject(folder, name));
  return {
    subjects: await Promise.all(subjects),
    lacking: names
      .filter((name) => !there.includes(name))
      .map(
        (name) =>
          `Module "${name}" needs contacts and has no modules/${name}/testing/contact-fixture.ts: export keepSomething from it, so that the conformance kit can try the module.`,
      ),
  };
}

function keepsSomething({ needs, contributions }: Module) {
  const saysNothing = contributions.some(({ given }) => handlersIn(given) === keepsNothing);
  return needs.includes('contacts') && !saysNothing;
}

function handlersIn(given: unknown) {
  return typeof given === 'object' && given !== null && 'handlers' in given ? given.handlers : undefined;
}

async function subject(folder: string, module: string): Promise<Subject> {
  const fixture: Partial<ContactFixture> = await import(fileOf(folder, module));
  const { keepSomething } = fixture;
  if (!keepSomething)
    throw new Error(`${fileOf(folder, module)} exports no function keepSomething(running, contactId).`);
  return { module, keepSomething };
}

function fileOf(folder: string, module: string) {
  return join(folder, module, 'testing/contact-fixture.ts');
}
