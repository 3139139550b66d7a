import type { Random } from './random.ts';
import { EITHER, INTERESTS, MONTHLY, NEARLY_ALL } from './tag-names.ts';
import { weighted } from './weighted.ts';

/** The names of the tags of a contact who signed up at this time: about three, from none to nine. */
export function tagsFor(signedUp: number, random: Random): string[] {
  const names = new Set<string>();
  if (random.chance(0.85)) names.add(NEARLY_ALL);
  const group = random.share();
  if (group < 0.6) names.add(group < 0.35 ? EITHER[0] : EITHER[1]);
  if (random.chance(0.06)) names.add(webinarOf(signedUp));
  for (let left = 7; left > 0 && random.chance(0.66); left--) names.add(interest(random));
  return [...names];
}

// A long tail: the hundredth is chosen once where the first is chosen five hundred times.
const interest = weighted(INTERESTS, (name) => (INTERESTS.indexOf(name) + 1) ** -1.35);

function webinarOf(time: number) {
  const date = new Date(time);
  const month = (date.getUTCFullYear() - 2021) * 12 + date.getUTCMonth() - 10;
  return MONTHLY[month] ?? NEARLY_ALL;
}
