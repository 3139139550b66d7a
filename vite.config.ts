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
  build: {
    // The content security policy allows no `data:` but images.
    assetsInlineLimit: 0,
    emptyOutDir: false,
    reportCompressedSize: false,
    // A door is a list: who takes one name from it does not load what stands behind the others.
    rolldownOptions: {
      // What every page needs comes in one piece: the same code in forty pieces is a tenth larger compressed.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      treeshake: { moduleSideEffects: [{ test: /\/public\.web\.tsx$/, sideEffects: false }] },
    },
  },
});
