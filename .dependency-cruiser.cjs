/**
 * The import arrows of the design. Every rule is proved by tests/unit/scripts/arrows.test.ts, which feeds it a
 * forbidden import; a rule without such a case fails there.
 */
const SOURCES = '^(electron|renderer|server|scripts|tests|build)/';

/** A file under `from` may import, among our own sources, only what `allowed` names. */
function only(name, from, allowed, comment, fromNot) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: from, ...(fromNot ? { pathNot: fromNot } : {}) },
    to: { path: SOURCES, pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    only('contract-is-a-leaf', '^server/contract/', ['^server/contract/'], 'Contracts import no other part.'),
    only(
      'ports-see-contract',
      '^server/ports/',
      ['^server/(ports|contract)/'],
      'Ports are words, not parts.',
    ),
    only(
      'policies-see-contract',
      '^server/policies/',
      ['^server/(policies|contract)/'],
      'Policies are pure: services -> policies -> contract.',
    ),
    only(
      'exchange-sees-contract',
      '^server/exchange/',
      ['^server/(exchange|contract)/'],
      'The simulated market is pure and stands alone.',
    ),
    only(
      'services-see-ports',
      '^server/services/',
      ['^server/(services|policies|ports|contract|data|exchange)/'],
      'Use cases know ports, never adapters, HTTP or start-up.',
    ),
    only(
      'routes-see-services',
      '^server/routes/',
      ['^server/(routes|services|ports|contract)/'],
      'Routes parse, call one service and map the result.',
    ),
    only(
      'operator-sees-services',
      '^server/operator/',
      ['^server/(operator|services|ports|contract)/'],
      'The help desk is a second door to the use cases; it shares no route with the customers.',
    ),
    {
      name: 'only-app-opens-the-operators-door',
      severity: 'error',
      comment: 'What customers reach never leads to what operators may do.',
      from: { path: '^server/', pathNot: '^server/(app|operator)/' },
      to: { path: '^server/operator/' },
    },
    only(
      'market-sees-exchange',
      '^server/simulatedMarket/',
      ['^server/(simulatedMarket|exchange|ports|contract)/'],
      'The simulated market is the exchange behind a port.',
    ),
    only(
      'adapters-see-ports',
      '^server/(storage|mail|audit|limits)/',
      ['^server/(ports|contract)/', '^server/(storage|mail|audit|limits)/'],
      'Adapters stand behind ports.',
    ),
    {
      name: 'only-app-sees-adapters',
      severity: 'error',
      comment: 'Only server/app chooses adapters.',
      from: { path: '^server/', pathNot: '^server/(app|storage|mail|audit|limits|simulatedMarket)/' },
      to: { path: '^server/(storage|mail|audit|limits|simulatedMarket)/' },
    },
    only(
      'server-stands-alone',
      '^server/',
      ['^server/'],
      'The server knows nothing of Electron or the page.',
    ),
    only(
      'ipc-contract-is-a-leaf',
      '^electron/ipc/contract\\.ts$',
      ['^electron/ipc/contract\\.ts$'],
      'Both sides of the bridge read it.',
    ),
    only(
      'ipc-sees-contracts',
      '^electron/ipc/',
      ['^electron/ipc/', '^server/contract/'],
      'main -> ipc -> contract.',
    ),
    only(
      'preload-sees-ipc-contract',
      '^electron/preload/',
      ['^electron/preload/', '^electron/ipc/contract\\.ts$'],
      'The preload script is the thin side of the bridge.',
    ),
    only(
      'main-sees-ipc',
      '^electron/main/',
      ['^electron/(main|ipc)/', '^server/contract/'],
      'main starts the server only as a process.',
    ),
    only(
      'renderer-sees-contract',
      '^renderer/',
      ['^renderer/', '^server/contract/'],
      'The page shares only contracts.',
      '^renderer/gateways/',
    ),
    only(
      'gateways-see-contracts',
      '^renderer/gateways/',
      ['^renderer/gateways/', '^server/contract/', '^electron/ipc/contract\\.ts$'],
      'Gateways know the wire, not the pages.',
    ),
    only('ui-knows-no-feature', '^renderer/ui/', ['^renderer/ui/'], 'Primitives know no feature.'),
    {
      name: 'features-stay-apart',
      severity: 'error',
      comment: 'A feature never imports another feature.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'nothing-imports-tests-or-build',
      severity: 'error',
      from: { path: '^(electron|renderer|server|scripts)/' },
      to: { path: '^(tests|build)/' },
    },
    {
      name: 'product-does-not-import-scripts',
      severity: 'error',
      from: { path: '^(electron|renderer|server)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'electron-only-in-the-shell',
      severity: 'error',
      from: { path: '^(server|renderer)/' },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'no-node-in-the-page',
      severity: 'error',
      comment: 'Page, preload and contracts run where there is no Node.',
      from: { path: '^(renderer|server/contract|electron/preload)/|^electron/ipc/contract\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-code-uses-dependencies',
      severity: 'error',
      comment: 'What ships stands in dependencies; electron itself is the runtime.',
      from: { path: '^(electron|renderer|server)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: 'node_modules/(electron|vite|@types)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?' } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    // Journeys are seen as something that must not be imported, but not read: they hold `await using`, which the
    // parser here does not know, and they are bound by no arrow of their own.
    doNotFollow: { path: ['node_modules', '^tests/e2e/'] },
    exclude: { path: '(^|/)(dist|out)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts', '.css', '.svg', '.woff2'],
    },
  },
};
