import type { Random } from './random.ts';

/** Fills a template: `#` becomes a digit, `@` a capital letter, `{n}` a house's number. */
export function filled(template: string, random: Random): string {
  return template.replaceAll(/#|@|\{n\}/g, (sign) => {
    if (sign === '#') return String(random.below(10));
    return sign === '@' ? String.fromCharCode(65 + random.below(26)) : houseNumber(random);
  });
}

/** Fills a template of a phone number: `#` becomes a digit, `N` one from 2 to 9. */
export function filledPhone(template: string, random: Random): string {
  return template.replaceAll(/[#N]/g, (sign) =>
    String(sign === '#' ? random.below(10) : 2 + random.below(8)),
  );
}

// Low numbers are the most common, because every street has them.
function houseNumber(random: Random) {
  return String(1 + Math.floor(random.share() * random.share() * 220));
}
