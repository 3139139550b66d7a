/** The least and the greatest length of a password. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** The furthest end that an API key can be given. */
export const KEY_MAX_DAYS = 3650;

/** What every API key begins with, so that one is recognised where it should not be. */
export const API_KEY_PREFIX = 'contacts_';
