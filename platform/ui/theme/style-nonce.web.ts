/** What the content security policy of this page wants on every style tag made in the browser. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

declare global {
  var __webpack_nonce__: string | undefined;
}

/** Hands the nonce to the libraries that make style tags by themselves; they read it from this global. */
export function shareStyleNonce(): void {
  globalThis.__webpack_nonce__ = styleNonce();
}
