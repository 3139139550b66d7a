/** The only door for other modules in the browser. */
export {};
