/** The least and the greatest length of a password. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** What every API key begins with, so that one is recognised where it should not be. */
export const API_KEY_PREFIX = 'contacts_';
