import { dirname, relative } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

type Element = ts.JsxElement | ts.JsxSelfClosingElement;
/** A stretch of HTML as it is sent, or the code of something that is known only when a page is drawn. */
type Piece = string | { readonly code: string };

/** Whether an option is chosen rests on the element around it: Preact sees to these. */
const seenTo = new Set(['option', 'select', 'textarea']);
const withoutEnd = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Written in JavaScript's way, and sent as it is or in small letters; what is in neither list, and not small anyhow, Preact sees to. */
const sentAsTheyAre = new Set(['dangerouslySetInnerHTML', 'preserveAspectRatio', 'viewBox']);
const sentSmall = new Set(['autoFocus', 'dateTime', 'formAction', 'inputMode', 'maxLength', 'minLength', 'noValidate', 'readOnly', 'tabIndex']);
/** Says "true" or "false" in words, where another attribute would be there or not. */
const isWord = (name: string): boolean => name[4] === '-' || name === 'draggable' || name === 'spellcheck';

/**
 * Writes the HTML that is known when Kith is built as text, so that a page is put together from strings rather than from an object for each
 * of its elements (docs/decisions/014-precompiled-jsx.md). Left as they are: components, spread attributes, choices, and whatever is not
 * understood for sure. `runtime` is the file that fills the gaps. Every line stays where it was.
 */
export function precompileJsx(runtime: string): Plugin {
  return {
    name: 'precompile-jsx',
    enforce: 'pre',
    transform: { filter: { id: /\/src\/.*\.tsx$/ }, handler: (code, id) => ({ code: precompiled(code, relative(dirname(id), runtime)), map: null }) },
  };
}

/** TypeScript with JSX, of which the known HTML has become text; the file that fills the gaps lies at `runtime` from it. */
export function precompiled(code: string, runtime: string): string {
  const file = ts.createSourceFile('page.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts: string[] = [];
  const body = written(file);
  return texts.length === 0 ? code : `import { attribute as $attribute, child as $child, template as $template, word as $word } from './${runtime}'; const $texts = [${texts.join(', ')}]; ${body}`;

  /** The code of a node, in which known elements have become calls. */
  function written(node: ts.Node): string {
    if (isKnown(node)) return call(node);
    let [text, from] = ['', node === file ? 0 : node.getStart(file)];
    const look = (at: ts.Node): void => {
      if (!isKnown(at)) return ts.forEachChild(at, look);
      text += code.slice(from, at.getStart(file)) + (isAmongJsx(at) ? `{${call(at)}}` : call(at));
      from = at.end;
    };
    ts.forEachChild(node, look);
    return text + code.slice(from, node.end);
  }

  function call(node: Element | ts.JsxFragment): string {
    const known = [''], gaps: string[] = [];
    for (const piece of pieces(node)) {
      if (typeof piece === 'string') {
        known.push(known.pop()! + piece);
        continue;
      }
      gaps.push(`, ${piece.code}`);
      known.push('');
    }
    const begun = `$template($texts[${texts.push(JSON.stringify(known)) - 1}]${gaps.join('')}`;
    return `${begun}${'\n'.repeat(Math.max(0, linesOf(code.slice(node.getStart(file), node.end)) - linesOf(begun)))})`;
  }

  function pieces(node: ts.JsxChild): readonly Piece[] {
    if (ts.isJsxText(node)) return [escaped(shown(node.text))];
    if (ts.isJsxExpression(node)) return node.expression ? [{ code: `$child(${written(node.expression)})` }] : [];
    if (ts.isJsxFragment(node)) return node.children.flatMap(pieces);
    return isKnown(node) ? elementPieces(node) : [{ code: written(node) }];
  }

  function elementPieces(node: Element): readonly Piece[] {
    const { tag, attributes, children } = partsOf(node);
    const inner = attributes.find(attribute => sentName(attribute) === 'dangerouslySetInnerHTML');
    const head = [`<${tag}`, ...attributes.filter(attribute => attribute !== inner).flatMap(attributePieces)];
    if (withoutEnd.has(tag)) return [...head, '/>'];
    return [...head, '>', ...inner ? [{ code: `(${written(valueOf(inner)!)}).__html` }] : children.flatMap(pieces), `</${tag}>`];
  }

  function attributePieces(attribute: ts.JsxAttribute): readonly Piece[] {
    const [name, value] = [sentName(attribute)!, valueOf(attribute)];
    if (name === 'key') return [];
    if (!value) return [isWord(name) ? ` ${name}="true"` : ` ${name}`];
    if (value === attribute.initializer) return [(value as ts.StringLiteral).text === '' ? ` ${name}` : ` ${name}="${escaped((value as ts.StringLiteral).text)}"`];
    return [{ code: `${isWord(name) ? '$word' : '$attribute'}('${name}', ${written(value)})` }];
  }
}

/** An element whose tag, attributes and children are all understood; or a fragment that holds one. */
function isKnown(node: ts.Node): node is Element | ts.JsxFragment {
  if (ts.isJsxFragment(node)) return node.children.every(isPlain) && node.children.some(isKnown);
  if (!ts.isJsxElement(node) && !ts.isJsxSelfClosingElement(node)) return false;
  const { tag, attributes, children } = partsOf(node);
  if (tag === 'svg' && children.length > 0) return false; // what is drawn in it has names of its own
  return /^[a-z][a-z0-9]*$/.test(tag) && !seenTo.has(tag) && attributes.every(attribute => sentName(attribute) !== undefined) && children.every(isPlain);
}

function partsOf(node: Element) {
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  return { tag: opening.tagName.getText(), attributes: opening.attributes.properties as readonly ts.JsxAttributeLike[] as readonly ts.JsxAttribute[], children: ts.isJsxElement(node) ? node.children : [] };
}

/** The name of an attribute as it is sent; undefined where Preact has to see to it. */
function sentName(attribute: ts.JsxAttributeLike): string | undefined {
  if (!ts.isJsxAttribute(attribute) || attribute.initializer && !valueOf(attribute)) return undefined;
  const name = attribute.name.getText();
  if (sentAsTheyAre.has(name)) return name;
  return sentSmall.has(name) || /^(?!(?:children|ref|style)$)[a-z][a-z0-9-]*$/.test(name) ? name.toLowerCase() : undefined;
}

/** What an attribute is given: its text, if that holds no entity, or an expression. */
function valueOf({ initializer }: ts.JsxAttribute): ts.Expression | undefined {
  if (!initializer) return undefined;
  if (ts.isStringLiteral(initializer)) return initializer.text.includes('&') ? undefined : initializer;
  return ts.isJsxExpression(initializer) ? initializer.expression : undefined;
}

/** Text without entities, something that is not spread, or a fragment of such. */
function isPlain(child: ts.JsxChild): boolean {
  if (ts.isJsxText(child)) return !child.text.includes('&');
  return ts.isJsxFragment(child) ? child.children.every(isPlain) : !ts.isJsxExpression(child) || !child.dotDotDotToken;
}

const isAmongJsx = ({ parent }: ts.Node): boolean => ts.isJsxElement(parent) || ts.isJsxFragment(parent);

/** What JSX shows of a text: the ends of its lines, and the space around them, are there for whoever reads the code. */
function shown(text: string): string {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.map((line, n) => line.slice(n > 0 ? /^[ \t]*/.exec(line)![0].length : 0).replace(n < lines.length - 1 ? /[ \t]+$/ : /$^/, '')).filter(Boolean).join(' ');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const linesOf = (text: string): number => text.split('\n').length;
