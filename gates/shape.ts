/** Folders, names and sizes of files: `node gates/shape.ts [TREE]`. */
import { browser, domains, emptyWords, ground, medianLines, mostLines, root } from './house.ts';
import { type Finding, report } from './report.ts';
import { filesIn, folderOf, isScript, lineCount, median, nameOf, type SourceFile, treeRoot } from './tree.ts';

const known: readonly string[] = [...ground, browser, ...domains, root];
const generated = ['src/kit/schema.ts'];

const source = filesIn('src');
const others = ['test', 'bench', 'seeds', 'gates', 'build'].flatMap(filesIn);
const middle = median(source.filter(isScript).map(file => lineCount(file.text)));
console.log(`Median file of src: ${middle} lines. ${sizes()}`);
report('shape', source.length, 'files in src', [
  ...source.flatMap(place), ...source.flatMap(name), ...[...source, ...others].flatMap(words),
  ...[...source, ...others].flatMap(size), ...doors(), ...map(), ...(middle > medianLines ? [tooLongInTheMiddle()] : []),
]);

function place({ path }: SourceFile): readonly Finding[] {
  const folder = folderOf(path);
  if (known.includes(folder)) return [];
  if (folder === '') return [{ file: path, says: 'belongs to a folder of src' }];
  if (known.includes(folder.split('/')[0]!)) return [{ file: path, says: 'lies in a folder of a folder: the folders of src are flat' }];
  return [{ file: path, says: `lies in a folder that the house does not know; a new domain takes its place in the order in gates/house.ts` }];
}

function name({ path }: SourceFile): readonly Finding[] {
  return /\/[a-z][a-z0-9]*(-[a-z0-9]+)*\.tsx?$/.test(path) ? [] : [{ file: path, says: 'is not named like-this.ts or like-this.tsx' }];
}

function words({ path }: SourceFile): readonly Finding[] {
  const empty = path.split(/[^a-z]+/i).find(word => (emptyWords as readonly string[]).includes(word.toLowerCase()));
  return empty ? [{ file: path, says: `is called "${empty}", which names no idea` }] : [];
}

function size(file: SourceFile): readonly Finding[] {
  const lines = lineCount(file.text);
  return !isScript(file) || lines <= mostLines || generated.includes(file.path) ? [] : [{ file: file.path, says: `has ${lines} lines; ${mostLines} is the most` }];
}

function doors(): readonly Finding[] {
  const built = domains.filter(domain => source.some(({ path }) => folderOf(path) === domain));
  return built
    .filter(domain => !source.some(({ path }) => folderOf(path) === domain && nameOf(path) === 'index'))
    .map(domain => ({ file: `src/${domain}`, says: 'has no index.ts: a domain is entered by its door' }));
}

/** The map in docs/architecture.md names every domain, in its order. */
function map(): readonly Finding[] {
  const file = 'docs/architecture.md';
  const text = filesIn('docs').find(({ path }) => path === file)?.text;
  if (text === undefined) return [];
  const told = [...text.slice(text.indexOf('| domain |')).matchAll(/^\| `([a-z-]+)` \|/gm)].map(match => match[1]);
  const wrong = domains.find((domain, place) => told[place] !== domain) ?? told[domains.length];
  return wrong === undefined ? [] : [{ file, says: `tells of the domains otherwise than gates/house.ts, from "${wrong}" on` }];
}

function tooLongInTheMiddle(): Finding {
  return { file: treeRoot, says: `has a median file of ${middle} lines; ${medianLines} is the most` };
}

/** How many files each domain holds; one that passes about fifteen is asked whether it is two. */
function sizes(): string {
  return domains
    .map(domain => ({ domain, files: source.filter(({ path }) => folderOf(path) === domain).length }))
    .filter(({ files }) => files > 15)
    .map(({ domain, files }) => `${domain} has ${files} files: is it two domains?`)
    .join(' ');
}
