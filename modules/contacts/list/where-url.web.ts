/** The name of a condition, `offers.bought` of `offers.bought:<id>`. */
export function conditionName(condition: string): string {
  return condition.split(':', 1)[0] ?? '';
}

/** The value that a condition has among those of the URL; undefined when it is not there. */
export function conditionValue(where: readonly string[] | undefined, name: string): string | undefined {
  return where?.find((condition) => condition.startsWith(`${name}:`))?.slice(name.length + 1);
}

/** The conditions of the URL with one set to a value, in its place where it was there; without a value it goes. */
export function withCondition(
  where: readonly string[] | undefined,
  name: string,
  value: string | undefined,
): string[] {
  const set = value ? [`${name}:${value}`] : [];
  const before = where ?? [];
  const place = before.findIndex((condition) => conditionName(condition) === name);
  const others = before.filter((condition) => conditionName(condition) !== name);
  return others.toSpliced(place < 0 ? others.length : place, 0, ...set);
}
