import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Result = { readonly passes: readonly unknown[]; readonly violations: readonly Violation[] };
type Violation = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
};

const rules = {
  everything: "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']",
  colours: "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }",
} as const;

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, a line each; none is the wish.
 * Throws where axe checked next to nothing, because then its silence would mean nothing.
 */
export async function accessibilityFaults(page: Page, about: 'everything' | 'colours' = 'everything'): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's content security policy does not bind.
  if (!await page.evaluate('"axe" in window')) await page.evaluate(script);
  const result = (await page.evaluate(`axe.run(document, { runOnly: ${rules[about]} })`)) as Result;
  if (result.passes.length < (about === 'everything' ? 10 : 1)) throw new Error(`axe found only ${result.passes.length} things to check`);
  return result.violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help} (${node.target.join(' ')}) ${node.failureSummary}`));
}
