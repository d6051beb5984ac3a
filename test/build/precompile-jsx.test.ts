import fc from 'fast-check';
import * as jsxRuntime from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { precompiled } from '../../build/precompile-jsx.ts';
import * as template from '../../src/ui/template.ts';

/** Draws an expression of JSX, whose code may use `v`, by Preact alone or by what is made of it when Kith is built. */
function drawn(jsx: string, v: unknown, made: (code: string) => string): string {
  const code = made(`const Twice = ({ children }: { children?: any }) => <b>{children}{children}</b>;\nexport const page = (v: any) => ${jsx};`);
  const { outputText } = ts.transpileModule(code, { fileName: 'page.tsx', compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact' } });
  const exports: { page?: (v: unknown) => never } = {};
  new Function('exports', 'require', outputText)(exports, (name: string) => name === './template.ts' ? template : jsxRuntime);
  return renderToString(exports.page!(v));
}

const byPreact = (jsx: string, v: unknown = undefined): string => drawn(jsx, v, code => code);
const asBuilt = (jsx: string, v: unknown = undefined): string => drawn(jsx, v, code => precompiled(code, 'template.ts'));

const values = ['"plain"', '"<b> & \\"q\\""', '""', '0', '7', 'true', 'false', 'null', 'undefined', 'v', '["a & b", <i key="k">x</i>, 3, null]', 'v && <em title={v}>{v}</em>', '() => 1', 'new URL("data:,\'<u>")', 'Object("<u>")', 'new Set(["<u>"])', '12n'];
const names = ['class', 'id', 'href', 'title', 'hidden', 'value', 'checked', 'maxLength', 'tabIndex', 'dateTime', 'aria-hidden', 'aria-label', 'data-live', 'spellcheck', 'draggable', 'style', 'className', 'onClick', 'key', 'role'];
const words = ['one', ' two ', '\n    three\n  four  \n', '"', '&amp; &lt;', 'ü ·', "it's", '\t', '  ', '{/* unseen */}'];
const tags = ['div', 'p', 'span', 'input', 'br', 'a', 'select', 'option', 'textarea', 'details', 'Twice'];

const attribute = fc.oneof(
  fc.tuple(fc.constantFrom(...names.filter(name => !['onClick', 'style'].includes(name))), fc.constantFrom('', '="x y"', '=""', "='&quot;&amp;'", '="a < b"')).map(([name, value]) => name === 'key' ? 'key="k"' : name + value),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values.filter(value => !value.startsWith('[')))).filter(([name, value]) => name !== 'style' && !value.includes('<em') && name !== 'key' && (value !== '() => 1' || name === 'onClick')).map(([name, value]) => `${name}={${value}}`),
  fc.constantFrom('{...{ title: "spread", class: v }}', 'style={{ width: "3px", "--x": v }}', 'style="width: 3px"'),
);
const { element } = fc.letrec<{ element: string; child: string }>(tie => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('<hr />', '<p dangerouslySetInnerHTML={{ __html: "<u>raw</u>" }} />', '<svg viewBox="0 0 1 1"><path d="M1" strokeWidth="2" />{[v].map(text => <g class="a"><text fontSize="3">{text}</text></g>)}</svg>'),
    fc.array(tie('child'), { maxLength: 3 }).map(children => `<>${children.join('')}</>`),
    fc.tuple(fc.constantFrom(...tags), fc.uniqueArray(attribute, { maxLength: 4, selector: text => /^[\w-]+/.exec(text)?.[0].toLowerCase().replace('classname', 'class') ?? text }), fc.array(tie('child'), { maxLength: 3 })).map(([tag, attributes, children]) => {
      const head = `<${[tag, ...attributes].join(' ')}`;
      return tag === 'input' || tag === 'br' ? `${head} />` : `${head}>${children.join('')}</${tag}>`;
    }),
  ),
  child: fc.oneof(tie('element'), fc.constantFrom(...words), fc.constantFrom(...values).map(value => `{${value}}`), tie('element').map(element => `{v ? ${element} : <i />}`), tie('element').map(element => `{[1, 2].map(n => ${element})}`)),
}));

test('what is made of JSX when Kith is built draws what Preact draws, whatever it is', { timeout: 120_000 }, () => {
  fc.assert(fc.property(element, fc.constantFrom('', 'x', '<script>"&"</script>', undefined, null), (jsx, v) => {
    expect(asBuilt(jsx, v), jsx).toBe(byPreact(jsx, v));
  }), { numRuns: 200 });
});

test('HTML that is known has become text, and what is typed by people is escaped in it', () => {
  const code = precompiled('export const Row = ({ name }) => <li class="row"><a href={`/people/${name}`}>{name}</a>!</li>;', '../ui/template.ts');
  expect(code).toContain(`const $texts = [["<li class=\\"row\\"><a",">","</a>!</li>"]]`);
  expect(code).not.toContain('<a ');
  expect(asBuilt('<div><>&amp; &lt;</></div>'), 'entities of a fragment').toBe('<div>&amp; &lt;</div>');
  expect(asBuilt('<li title={v}>{Object(v)}</li>', '"><script>')).toBe('<li title="&quot;>&lt;script>"></li>');
  expect(asBuilt('<li title={v}>{v}{[v]}</li>', '"><script>')).toBe('<li title="&quot;>&lt;script>">&quot;>&lt;script>&quot;>&lt;script></li>');
});

test('every line stays where it was, so that a fault is shown where it is', () => {
  const code = 'const a = (\n  <p>\n    {\n      say()\n    }\n  </p>\n);\nconst b = 1;\n';
  expect(precompiled(code, 'template.ts').split('\n').indexOf('const b = 1;')).toBe(code.split('\n').indexOf('const b = 1;'));
});

test('a file without HTML of its own is left alone', () => {
  const code = 'export const Page = () => <Frame><Title {...props} /></Frame>;';
  expect(precompiled(code, 'template.ts')).toBe(code);
});
