/** A place on the server where other modules add to what its owner does, named and typed by the owner. */
export interface Point<Given> {
  /** `contacts.extension`: the owner's name, a dot, what it is. */
  name: string;
  /** Whether every module that needs the owner must say something here, exactly once. */
  required: boolean;
  /** Finds what is wrong with all that was given: one sentence each, which names the module. */
  check: (given: readonly Checked<Given>[]) => string[];
}

/** What one module adds at a point. */
export interface Contribution {
  point: string;
  given: unknown;
}

/** What was added at a point, and by which module. */
export interface Contributed<Given> {
  module: string;
  given: Given;
}

/** What a module adds, as it is looked at when the app starts. */
export interface Checked<Given> extends Contributed<Given> {
  /** The names of the rights that it may ask for: its own, and those of the modules that it needs. */
  rights: readonly string[];
}

/** Opens a point, `point<ContactsExtension>('contacts.extension')`. */
export function point<Given>(
  name: string,
  { required = false, check = () => [] }: Partial<Pick<Point<Given>, 'required' | 'check'>> = {},
): Point<Given> {
  return { name, required, check };
}

/** Adds something at another module's point. */
export function contribute<Given>(to: Point<Given>, given: Given): Contribution {
  return { point: to.name, given };
}

const contributed = new Map<string, Contributed<unknown>[]>();

/** Connects what the installed modules add, in the order in which they need each other; called once at start. */
export function connectContributions(
  modules: readonly { name: string; contributions: readonly Contribution[] }[],
): void {
  contributed.clear();
  for (const { name, contributions } of modules)
    for (const { point, given } of contributions)
      contributed.set(point, [...(contributed.get(point) ?? []), { module: name, given }]);
}

/** All that the installed modules add at a point. */
export function contributionsTo<Given>(at: Point<Given>): readonly Contributed<Given>[] {
  // `contribute` takes nothing but what the point wants.
  return (contributed.get(at.name) ?? []) as Contributed<Given>[];
}
