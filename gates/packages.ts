/**
 * The packages Kith stands on: `node gates/packages.ts [TREE]`.
 *
 * Each is named with its exact version. The lock file holds every package that any of them asks for, on every platform
 * (else a clean install is refused), names no registry, and no licence that would bind whoever hosts Kith.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, report } from './report.ts';
import { treeRoot } from './tree.ts';

type Names = Readonly<Record<string, string>>;
type Locked = {
  readonly version?: string; readonly resolved?: string; readonly license?: string; readonly dev?: boolean;
  readonly dependencies?: Names; readonly optionalDependencies?: Names; readonly peerDependencies?: Names; readonly devDependencies?: Names;
};

const permissive = /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2[.]0|MPL-2[.]0|BlueOak-1[.]0[.]0|CC0-1[.]0|CC-BY-[34][.]0|Python-2[.]0|Unlicense|OFL-1[.]1|PostgreSQL|WTFPL)\b/;

const read = (file: string): unknown => JSON.parse(readFileSync(join(treeRoot, file), 'utf8'));
const project = read('package.json') as Locked;
const lock = (read('package-lock.json') as { packages: Readonly<Record<string, Locked>> }).packages;
const packages = Object.entries(lock).filter(([path]) => path !== '');
report('packages', packages.length, 'packages', [...floating(), ...Object.entries(lock).flatMap(incomplete), ...packages.flatMap(unwelcome)]);

function floating(): readonly Finding[] {
  const named = { ...project.dependencies, ...project.optionalDependencies, ...project.devDependencies };
  return Object.entries(named).filter(([, version]) => !/^\d+[.]\d+[.]\d+(-[\w.-]+)?$/.test(version))
    .map(([name, version]) => ({ file: 'package.json', says: `asks for ${name} ${version}; name one exact version` }));
}

function incomplete([path, { dependencies, optionalDependencies }]: [string, Locked]): readonly Finding[] {
  return Object.keys({ ...dependencies, ...optionalDependencies }).filter(name => !found(path, name))
    .map(name => ({ file: 'package-lock.json', says: `does not hold ${name}, which ${path || 'Kith'} asks for` }));
}

/** Looked for as Node does: beside the package, then beside each folder above it. */
function found(path: string, name: string): boolean {
  const place = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (lock[place]?.version) return true;
  return path !== '' && found(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

function unwelcome([path, { resolved, license, dev }]: [string, Locked]): readonly Finding[] {
  const findings: Finding[] = [];
  if (resolved) findings.push({ file: 'package-lock.json', says: `names the registry that ${path} came from; .npmrc leaves it out` });
  if (!dev && !permissive.test(license ?? '')) findings.push({ file: 'package-lock.json', says: `${path} has the licence ${license ?? 'of nobody'}: see what it asks of whoever hosts Kith` });
  return findings;
}
