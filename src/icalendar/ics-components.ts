/** A component of an iCalendar file, as its unfolded lines without BEGIN and END; components inside it are left out. */
export type IcsComponent = { readonly name: string; readonly lines: readonly string[]; readonly parts: readonly IcsComponent[]; readonly isWhole: boolean };

/**
 * Cuts a file into components. Line ends of any kind, folded lines, a byte order mark and missing END lines are taken as they
 * come; a component that the file ends in is marked as not whole.
 */
export function cutComponents(text: string): readonly IcsComponent[] {
  const root = open('');
  const stack = [root];
  for (const line of unfoldedLines(text)) {
    const [, edge, name] = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/i.exec(line) ?? [];
    if (edge === undefined || name === undefined) stack.at(-1)!.lines.push(line);
    else if (edge.toUpperCase() === 'BEGIN' && stack.length < deepest) begin(stack, name.toUpperCase());
    else if (edge.toUpperCase() === 'END') end(stack, name.toUpperCase());
  }
  return root.parts;
}

/** Calendars nest three deep; a file that goes on and on is not followed. */
const deepest = 8;

type Open = { readonly name: string; readonly lines: string[]; readonly parts: Open[]; isWhole: boolean };

function open(name: string): Open {
  return { name, lines: [], parts: [], isWhole: false };
}

/** An event cannot hold an event: where one begins inside another, an END line was lost. */
function begin(stack: Open[], name: string): void {
  if (stack.at(-1)!.name === name) end(stack, name);
  const component = open(name);
  stack.at(-1)!.parts.push(component);
  stack.push(component);
}

/** Closes what was left open inside; an END that nothing began is passed over. */
function end(stack: Open[], name: string): void {
  const place = stack.findLastIndex((component) => component.name === name);
  if (place < 1) return;
  for (const component of stack.splice(place)) component.isWhole = true;
}

function unfoldedLines(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\n|\r)[ \t]/g, '').split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
}
