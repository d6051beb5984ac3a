// Who may import whom: rules 1 to 3 of docs/architecture.md, over the order of domains in gates/house.ts.
// Run through gates/imports.ts, which makes sure that every file was read.
const { browser, domains, edges, ground, nouns, root } = require('./gates/house.ts');

const any = names => `(${names.join('|')})`;
const inFolder = names => `^src/${any(names)}/`;
const room = names => `^src/[^/]+/(?!${any(nouns)}[.])${any(names)}[.-]`;
// Whatever else holds JSX is a page.
const page = `(${room(['pages'])}|^src/${any(domains)}/(?!${any([...edges, 'mail'])}[.-])[^/]+[.]tsx$)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const builders = '(^|node_modules/)(kysely|pg|pg-copy-streams)(/|$)';

module.exports = {
  forbidden: [
    forbid('root-is-known-by-none', 'nothing imports app', { path: '^src/', pathNot: inFolder([root]) }, { path: inFolder([root]) }),
    ...ground.map((folder, place) => forbid(
      `${folder}-knows-no-domain`, `${folder} could ship in another product, and uses ${ground.slice(0, place).join(', ') || 'nothing else'}`,
      { path: inFolder([folder]) }, { path: '^src/', pathNot: inFolder(ground.slice(0, place + 1)) },
    )),
    forbid('archives-read-files-only', 'contacts and archives are pure readers', { path: inFolder(['contacts', 'archives']) }, { path: '^src/', pathNot: inFolder(['time', 'formats', 'kit', 'contacts', 'archives']) }),
    forbid('blossoms-know-numbers-only', 'the solver is arithmetic over typed arrays', { path: inFolder(['blossoms']) }, { path: '', pathNot: inFolder(['blossoms']) }),
    ...domains.slice(0, -1).map((domain, place) => forbid(
      `${domain}-calls-downwards`, `${domain} may use ${domains.slice(0, place).join(', ') || 'no other domain'}; what lies above it, it reads in activity`,
      { path: inFolder([domain]) }, { path: inFolder(domains.slice(place + 1)) },
    )),
    forbid('through-the-door', 'another domain is entered by its index.ts', { path: `^src/${any(domains)}/` }, { path: inFolder(domains), pathNot: ['^src/$1/', '/index[.]ts$'] }),
    forbid('root-mounts-edges', 'app uses doors and edges, never a store or the inside of a domain', { path: inFolder([root]) }, { path: inFolder(domains), pathNot: [room(['index', ...edges])] }),
    forbid('sql-in-stores', 'store is the only importer of the query builder', { path: '^src/', pathNot: [room(['store']), inFolder(['kit', 'postgres', root])] }, { path: builders }),
    forbid('stores-at-the-bottom', 'a store knows nouns and kit, never an edge', { path: room(['store']) }, { path: [room([...edges, 'mail']), page] }),
    forbid('pages-get-props', 'pages are JSX from props, without data access', { path: page }, { path: [room(['store']), '^src/kit/(db|transact)[.]ts$', builders] }),
    forbid('verbs-know-no-edge', 'app, edges, verbs, nouns: in this order', { path: inFolder(domains), pathNot: [room(['index', 'mail', ...edges]), page] }, { path: [room(edges), page] }),
    forbid('islands-know-no-server', 'what runs in the browser brings no server along', { path: `^src/${browser}/` }, { dependencyTypes: ['core'] }),
    forbid('no-circles', 'two files that need each other are one, or three', { path: '^src/' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    forbid('no-ends', 'imports something that is not there', {}, { couldNotResolve: true }),
    forbid('declared', 'imports a package that package.json does not name', { path: '^src/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    forbid('shipped', 'src runs without development packages', { path: '^src/' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }),
    forbid('src-stands-alone', 'src does not know its tests, benches or gates', { path: '^src/' }, { path: '^(test|bench|gates)/' }),
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, combinedDependencies: false, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json'] } },
};
