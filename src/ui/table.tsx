import type { ComponentChildren, Key } from 'preact';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';

export type Column<R> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: R) => ComponentChildren;
  /** Figures: to the right, tabular. */
  readonly numeric?: boolean | undefined;
  /** The head is a link that sorts by this column. */
  readonly sortable?: boolean | undefined;
  /** Left out where there is little room. */
  readonly spare?: boolean | undefined;
};

export type Sort = {
  readonly key: string;
  readonly direction: 'up' | 'down';
  readonly href: (key: string, direction: 'up' | 'down') => string;
};

type Selection<R> = { readonly name: string; readonly label: (row: R) => string; readonly chosen?: ReadonlySet<string> | undefined };

type TableProps<R> = {
  /** What the table holds; read out, not seen. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly sort?: Sort | undefined;
  /** A checkbox for each row; its value is the row's key. Use it inside `Bulk`. */
  readonly select?: Selection<R> | undefined;
};

/** Rows and columns; on a phone each row is a card. */
export function Table<R>({ caption, columns, rows, rowKey, sort, select }: TableProps<R>) {
  return (
    <div class="table-room">
      {(select || sort) && <Tools columns={columns} sort={sort} select={select !== undefined} />}
      <table class="table" role="table">
        <caption class="unseen">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {select && <SelectAll />}
            {columns.map(column => (
              <Head key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <tr role="row" key={rowKey(row)}>
              {select && selectOne(row, rowKey(row), select)}
              {columns.map((column, index) => cell(column, index === 0, column.cell(row)))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where rows are cards there are no heads: what these do stands above them. */
function Tools<R>({ columns, sort, select }: { readonly columns: readonly Column<R>[]; readonly sort: Sort | undefined; readonly select: boolean }) {
  const t = useTexts(texts);
  const current = columns.find(({ key }) => key === sort?.key);
  const items = sort ? columns.filter(({ sortable }) => sortable).map(({ key, head }) => orderBy(sort, key, head)) : [];
  return (
    <div class="table-tools">
      {select && (
        <label class="pick-all">
          <input type="checkbox" data-select-all hidden /> {t('ui.select.all')}
        </label>
      )}
      {items.length > 0 && <Menu label={current ? t('ui.sort.by', { column: current.head }) : t('ui.sort.none')} icon="sort" end items={items} />}
    </div>
  );
}

function orderBy({ key, direction, href }: Sort, column: string, head: string): MenuItem {
  return column === key ? { label: head, href: href(column, direction === 'up' ? 'down' : 'up'), icon: direction } : { label: head, href: href(column, 'up') };
}

function Head<R>({ column, sort }: { readonly column: Column<R>; readonly sort: Sort | undefined; readonly key?: Key | undefined }) {
  const t = useTexts(texts);
  const shape = classes(column.numeric && 'numeric', column.spare && 'spare');
  if (!column.sortable || !sort) {
    return (
      <th scope="col" role="columnheader" class={shape}>
        {column.head}
      </th>
    );
  }
  const current = sort.key === column.key ? sort.direction : undefined;
  return (
    <th scope="col" role="columnheader" class={shape} aria-sort={current && (current === 'up' ? 'ascending' : 'descending')}>
      <a class="sort" href={sort.href(column.key, current === 'up' ? 'down' : 'up')} title={t(`ui.sort.${current ?? 'none'}`)}>
        {column.head}
        <Icon name={current ?? 'sort'} size={14} />
      </a>
    </th>
  );
}

/** Called rather than named: a table has hundreds of cells, and a component costs more than what a cell says. */
function cell<R>(column: Column<R>, naming: boolean, children: ComponentChildren) {
  const shape = classes(column.numeric && 'numeric', column.spare && 'spare');
  if (naming) {
    return (
      <th scope="row" role="rowheader" class={shape}>
        {children}
      </th>
    );
  }
  return (
    <td role="cell" class={shape} data-head={column.head}>
      {children}
    </td>
  );
}

/** Shown by script only: without it, it could not do what it says. */
function SelectAll() {
  const t = useTexts(texts);
  return (
    <th scope="col" role="columnheader" class="pick">
      <input type="checkbox" aria-label={t('ui.select.page')} data-select-all hidden />
    </th>
  );
}

function selectOne<R>(row: R, id: string, select: Selection<R>) {
  return (
    <td role="cell" class="pick">
      <input type="checkbox" name={select.name} value={id} aria-label={select.label(row)} checked={select.chosen?.has(id) ?? false} />
    </td>
  );
}
