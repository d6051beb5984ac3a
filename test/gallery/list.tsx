import { people, type Someone } from './words.ts';
import * as ui from '../../src/ui/index.ts';

const columns: readonly ui.Column<Someone>[] = [
  {
    key: 'name',
    head: 'Name',
    sortable: true,
    cell: one => <ui.FaceLine name={one.name} href={`/people/${one.id}`} note={one.work} />,
  },
  { key: 'roles', head: 'Roles', cell: one => one.tag && <ui.Tag tone="lake">{one.tag}</ui.Tag>, spare: true },
  {
    key: 'spoken',
    head: 'Last spoken',
    sortable: true,
    cell: one => (one.spoken ? <ui.Day on={one.spoken} ago /> : <span class="soft">never</span>),
  },
  { key: 'contact', head: 'Over the years', spare: true, cell: one => <ui.Sparkline words={`${one.times} messages`} values={one.contact} /> },
  { key: 'times', head: 'Messages', numeric: true, sortable: true, cell: one => one.times },
];

export function ListRoom() {
  return (
    <>
      <ui.PageHead
        title="People"
        lead="1,100 people. 6 of them match."
        actions={
          <ui.LinkButton icon="plus" href="/people/new">
            Add a person
          </ui.LinkButton>
        }
      />
      <ui.Form method="get" action="/gallery/people" inline label="Find people" enhance="#list" live>
        <ui.TextInput name="q" type="search" label="Name, company, title or note" hiddenLabel placeholder="Name, company, title or note" />
        <ui.Button icon="search">Find</ui.Button>
      </ui.Form>
      <ui.Filters
        label="Filters"
        filters={[
          { href: '', remove: '/gallery/people', label: 'At a company on my list' },
          { href: '?spoken=never', label: 'Never spoken', count: 816 },
          { href: '?quiet', label: 'Gone quiet', count: 20 },
          { href: '?city', label: 'Same city', count: 143 },
        ]}
      />
      <div id="list">
        <ui.Bulk action="/people/bulk" label="With the people chosen" bar={<BulkBar />}>
          <ui.Table
            caption="People"
            columns={columns}
            rows={people}
            rowKey={one => one.id}
            sort={{ key: 'name', direction: 'up', href: (key, way) => `?sort=${key}-${way}` }}
            select={{ name: 'person', label: one => `Choose ${one.name}` }}
          />
        </ui.Bulk>
      </div>
      <ui.Pager previous="?before=x" next="?after=y">
        51 to 56 of 1,100
      </ui.Pager>
    </>
  );
}

const BulkBar = () => (
  <>
    <ui.Select
      name="rhythm"
      label="Rhythm"
      hiddenLabel
      options={[
        { value: '', label: 'Check in …' },
        { value: '30', label: 'every month' },
        { value: '90', label: 'every three months' },
      ]}
    />
    <ui.Button name="do" value="rhythm" size="small">
      Set
    </ui.Button>
    <ui.Button name="do" value="tag" size="small" icon="tag">
      Tag
    </ui.Button>
    <ui.Button name="do" value="delete" size="small" look="grave" icon="trash">
      Delete
    </ui.Button>
  </>
);
