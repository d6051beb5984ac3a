/** One answer of the quick search. */
export type Found = { readonly label: string; readonly href: string; readonly hint?: string; readonly group?: string };

/** Answers as options of a list box, each group under its name. */
export function choices(found: readonly Found[]): readonly Element[] {
  const groups = Map.groupBy(
    found.map((one, index) => ({ ...one, id: `found-${index}` })),
    ({ group }) => group ?? '',
  );
  return [...groups].map(([name, members]) => {
    const group = document.createElement('div');
    group.role = 'group';
    if (name) {
      group.ariaLabel = name;
      const title = document.createElement('span');
      title.textContent = name;
      group.append(title);
    }
    group.append(...members.map(option));
    return group;
  });
}

function option({ id, label, href, hint }: Found & { readonly id: string }): HTMLAnchorElement {
  const link = document.createElement('a');
  Object.assign(link, { id, href, role: 'option', tabIndex: -1, textContent: label });
  if (hint) {
    const small = document.createElement('small');
    small.textContent = hint;
    link.append(small);
  }
  return link;
}
