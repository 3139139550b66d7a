import { z } from 'zod';

const LEAST = 3;
const MOST = 80;

/** The last part of a checkout's address: `/c/spring-course`. */
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .min(LEAST, `Use at least ${LEAST} characters.`)
  .max(MOST, `Use at most ${MOST} characters.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use letters from a to z, digits, and single hyphens between them.');

/** The address a title suggests: "Frühling: Kurs 2" gives `fruhling-kurs-2`; empty where nothing of it can be used. */
export function slugOf(title: string): string {
  const plain = [...title.normalize('NFKD').toLowerCase()]
    .map((letter) => SPELLED[letter] ?? letter)
    .join('');
  const suggested = plain
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replaceAll(/^-|-$/g, '');
  return suggested.length < LEAST ? '' : suggested;
}

// Letters that do not fall apart into one from a to z and a mark.
const SPELLED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '&': ' and ',
};
