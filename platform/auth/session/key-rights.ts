import { z } from 'zod';

// better-auth keeps the permissions of a key as a JSON object of lists; ours is one list.
const permissions = z.object({ rights: z.array(z.string()) });

/** The rights that a key was given, out of better-auth's column `permissions`. */
export function rightsOfKey(column: string | null): string[] {
  return column === null ? [] : permissions.parse(JSON.parse(column)).rights;
}

/** The rights of a key, as better-auth's API takes them. */
export function asPermissions(rights: readonly string[]): z.output<typeof permissions> {
  return { rights: [...rights] };
}
