import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { NONCE } from './platform/web/page.ts';

/** How the browser half is built and, in development, served. */
export default defineConfig({
  root: join(import.meta.dirname, 'app'),
  publicDir: false,
  cacheDir: join(import.meta.dirname, 'node_modules/.vite'),
  plugins: [react()],
  html: { cspNonce: NONCE },
  server: { fs: { allow: [import.meta.dirname] } },
  // The content security policy allows no `data:` but images.
  build: { assetsInlineLimit: 0, emptyOutDir: false, reportCompressedSize: false },
});
