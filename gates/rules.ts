/** What no linter knows: who may ask for the time, read the environment, write, and mount routes. `node gates/rules.ts [TREE]` */
import ts from 'typescript';
import { browser, edges, ground, root } from './house.ts';
import { type Finding, report } from './report.ts';
import { filesIn, folderOf, isRoom, isScript, lineCount, median, type SourceFile } from './tree.ts';

type Rule = { readonly says: string; excuses(file: SourceFile): boolean; isBrokenBy(node: ts.Node): boolean };

const inRoot = ({ path }: SourceFile): boolean => folderOf(path) === root;
const isBrowserScript = ({ path }: SourceFile): boolean => folderOf(path) === browser;

const rules: readonly Rule[] = [
  {
    says: 'asks for the time: a rule gets it as an argument (ctx.now())',
    excuses: file => inRoot(file) || isBrowserScript(file) || file.path === 'src/time/clock.ts',
    isBrokenBy: asksForTheTime,
  },
  {
    says: 'reads the environment: src/app/config.ts alone does',
    excuses: ({ path }) => path === 'src/app/config.ts',
    isBrokenBy: readsTheEnvironment,
  },
  {
    says: 'can write: only a verb may import this from kit/transact',
    excuses: file => !isOutsideVerbs(file),
    isBrokenBy: importsTheRightToWrite,
  },
  {
    says: 'mounts routes by itself: a domain hands them to app, each with its access rule',
    excuses: inRoot,
    isBrokenBy: node => ts.isNewExpression(node) && /^(OpenAPI)?Hono$/.test(node.expression.getText()),
  },
  {
    says: 'limits a question by a parameter, for which no plan that is kept can know how few rows are wanted: limit ${sql.lit(most)}',
    excuses: () => false,
    isBrokenBy: limitsByParameter,
  },
  {
    says: 'builds an object of Intl, which takes a hundred times as long as to use it: time/intl.ts keeps them',
    excuses: file => folderOf(file.path) === 'time' || isBrowserScript(file) || onlyOnce.has(file.path),
    isBrokenBy: node => ts.isNewExpression(node) && /^Intl\.\w+Format$/.test(node.expression.getText()),
  },
];

/** Where a table is made once for all, or the refusal of a zone is what counts. */
const onlyOnce: ReadonlySet<string> = new Set(['src/contacts/month-names.ts', 'src/accounts/account.ts']);

const files = filesIn('src').filter(isScript);
const trees = new Map(files.map(file => [file, ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)]));
const lengths = [...trees.values()].flatMap(tree => nodesOf(tree).filter(ts.isFunctionLike).filter(hasBody).map(node => lineCount(node.getText())));
console.log(`Median function of src: ${median(lengths)} lines, of ${lengths.length} functions.`);
report('rules', files.length, 'files', files.flatMap(broken));

function broken(file: SourceFile): readonly Finding[] {
  const tree = trees.get(file)!;
  const bound = rules.filter(rule => !rule.excuses(file));
  return nodesOf(tree).flatMap(node => bound.filter(rule => rule.isBrokenBy(node)).map(rule => ({
    file: file.path, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, says: rule.says,
  })));
}

function nodesOf(node: ts.Node): readonly ts.Node[] {
  const below: ts.Node[] = [];
  ts.forEachChild(node, child => void below.push(...nodesOf(child)));
  return [node, ...below];
}

function asksForTheTime(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return true;
  return reads(node, 'Date', 'now') || reads(node, 'Temporal', 'Now');
}

/** Handing the whole of it to `readConfig` is not reading it, nor is handing PATH to a program that is started. */
function readsTheEnvironment(node: ts.Node): boolean {
  if (ts.isStringLiteral(node)) return /^(node:)?process$/.test(node.text) && ts.isImportDeclaration(node.parent);
  if (!reads(node, 'process', 'env')) return false;
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression.getText() !== 'readConfig';
  return !(ts.isElementAccessExpression(parent) && parent.argumentExpression.getText() === "'PATH'");
}

function limitsByParameter(node: ts.Node): boolean {
  if (!ts.isTemplateSpan(node)) return false;
  const { head, templateSpans } = node.parent;
  const before = templateSpans[templateSpans.indexOf(node) - 1]?.literal ?? head;
  return /\blimit $/.test(before.text) && !node.expression.getText().startsWith('sql.lit(');
}

function reads(node: ts.Node, object: string, property: string): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.expression.getText() === object && node.name.text === property;
  return ts.isElementAccessExpression(node) && node.expression.getText() === object && node.argumentExpression.getText().slice(1, -1) === property;
}

/** Edges, stores and pages: everything that has a verb do its writing. */
function isOutsideVerbs({ path }: SourceFile): boolean {
  return !ground.some(folder => folderOf(path) === folder) && (path.endsWith('.tsx') || [...edges, 'mail', 'pages', 'store', 'index'].some(room => isRoom(path, room)));
}

function importsTheRightToWrite(node: ts.Node): boolean {
  if (!ts.isImportSpecifier(node) || !['transact', 'asOperator'].includes((node.propertyName ?? node.name).text)) return false;
  const from = node.parent.parent.parent as ts.ImportDeclaration;
  return /\/kit\/transact\.ts['"]$/.test(from.moduleSpecifier.getText());
}

function hasBody(node: ts.SignatureDeclaration): boolean {
  return 'body' in node && node.body !== undefined;
}
