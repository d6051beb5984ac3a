import { people, years, type Someone } from './gallery-words.tsx';
import * as ui from './index.ts';

export function TodayRoom() {
  return (
    <>
      <ui.PageHead
        above="Saturday 21 November"
        title="Four things, then you are done."
        lead="Season: 12 conversations by Christmas. You have had 5, two are booked."
      />
      <ui.Columns asideLabel="Your network" aside={<Network />}>
        <ui.Stack>
          <ui.ItemCard
            face={<ui.Avatar name="Priya Raman" />}
            icon="promise"
            kind="Promise"
            title="Send Priya the onboarding reading list"
            why="You promised it 9 days ago. She asked for it before her workshop on Tuesday."
            actions={<ItemActions main="Write to Priya" others={['Already done', 'Monday']} />}
          />
          <ui.ItemCard
            face={<ui.Avatar name="Tomás Oliveira" />}
            icon="loop"
            kind="Loop back"
            title="Tell Tomás you finished the book"
            why="He recommended “The Art of Gathering” in September. He has not heard how it went."
            actions={<ItemActions main="Read the draft" others={['Later']} />}
          />
          <ui.ItemCard
            face={<ui.Avatar name="Grace Kim" />}
            icon="cup"
            kind="Prepare"
            title="Virtual coffee with Grace Kim, 14:00"
            why="First conversation. She asks: how did you choose your first L&D role?"
            actions={<ItemActions main="Open the brief" others={['Move it']} />}
          />
          <ui.ItemCard
            face={<ui.Avatar name="Wanjiru Mwangi" />}
            icon="outreach"
            kind="Reach out"
            title="Wanjiru Mwangi, Thread"
            why="Connected since 2019, never spoken. She leads learning at a company on your list, a function you have not heard from yet."
            actions={<ItemActions main="Ask for 30 minutes" others={['Not her', 'Next week']} />}
          />
        </ui.Stack>
      </ui.Columns>
    </>
  );
}

const ItemActions = ({ main, others }: { readonly main: string; readonly others: readonly string[] }) => (
  <>
    <ui.LinkButton look="main" href="#main">
      {main}
    </ui.LinkButton>
    {others.map(word => (
      <ui.Button key={word} type="button">
        {word}
      </ui.Button>
    ))}
  </>
);

function Network() {
  return (
    <>
      <ui.Card title="Your network">
        <ui.Split
          bare
          title="Your network"
          parts={[
            { label: 'spoken with', value: 270 },
            { label: 'one way', value: 14 },
            { label: 'never', value: 816 },
          ]}
        />
        <p>
          <b class="num">270</b> of <ui.Num value={1100} /> you have really spoken with. <a href="/people?spoken=never">816 never</a>,{' '}
          <a href="/people?quiet">20 gone quiet</a>.
        </p>
      </ui.Card>
      <ui.Card title="Waiting">
        <p>
          <a href="/waiting">71 messages</a> wait for your answer. <a href="/invitations">26 invitations</a> have hung for over a year; let them go in
          one sitting.
        </p>
      </ui.Card>
    </>
  );
}

const columns: readonly ui.Column<Someone>[] = [
  {
    key: 'name',
    head: 'Name',
    sortable: true,
    cell: one => (
      <a class="person" href={`/people/${one.id}`}>
        <ui.Avatar name={one.name} size="small" />
        <span>
          {one.name}
          <small>{one.work}</small>
        </span>
      </a>
    ),
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
        { value: '90', label: 'every season' },
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

export function PersonRoom() {
  return (
    <>
      <ui.PageHead
        face={<ui.Avatar name="Priya Raman" size="big" />}
        above={<a href="/people">People</a>}
        title="Priya Raman"
        lead="Learning lead at Thread, Lisbon. You connected in 2017 over a talk on portfolios."
        actions={
          <>
            <ui.LinkButton look="main" href="#main" icon="letter">
              Write
            </ui.LinkButton>
            <ui.Menu
              label="More"
              icon="more"
              compact
              end
              items={[
                { label: 'Edit', href: '#', icon: 'edit' },
                { label: 'Merge with …', href: '#', icon: 'join' },
                { label: 'Delete', href: '/gallery/confirm', icon: 'trash', sheet: true },
              ]}
            />
          </>
        }
      />
      <ui.Tabs
        label="About Priya"
        tabs={[
          { href: '#a', label: 'Story', current: true, count: 14 },
          { href: '#b', label: 'Promises', count: 2 },
          { href: '#c', label: 'Details' },
        ]}
      />
      <ui.Columns aside={<PersonAside />}>
        <ui.Timeline
          label="What happened"
          moments={[
            {
              key: '1',
              icon: 'cup',
              side: 'theirs',
              when: <ui.Day on="2026-11-12" ago />,
              title: 'Virtual coffee',
              children: <ui.Quote>What would you put first in a portfolio: the work, or what you learned from it?</ui.Quote>,
            },
            {
              key: '2',
              icon: 'letter',
              side: 'mine',
              when: <ui.Day on="2026-10-02" />,
              title: 'You wrote',
              children: <p class="soft">Thank you for yesterday. I have asked Tomás about the reading group, he is glad to hear from you.</p>,
            },
            { key: '3', icon: 'gift', side: 'mine', when: <ui.Day on="2024-05-19" />, title: 'You introduced her to Tomás Oliveira' },
            { key: '4', icon: 'link', when: <ui.Day on="2017-03-08" />, title: 'Connected' },
          ]}
        />
      </ui.Columns>
    </>
  );
}

function PersonAside() {
  return (
    <>
      <ui.Card title="Contact over the years">
        <ui.Sparkline words="Most contact in 2013, some again since 2024" values={people[0]?.contact ?? []} />
      </ui.Card>
      <ui.Card title="Details">
        <ui.Details
          rows={[
            ['E-mail', <a href="mailto:priya@example.org">priya@example.org</a>],
            [
              'Roles',
              <ui.Tags>
                <ui.Tag tone="lake">mentor</ui.Tag>
                <ui.Tag tone="lake">connector</ui.Tag>
              </ui.Tags>,
            ],
            ['Rhythm', 'every season'],
            ['Circles', <ui.Avatars people={people.slice(1, 4)} more={9} />],
          ]}
        />
      </ui.Card>
    </>
  );
}

export function ChartRoom() {
  return (
    <>
      <ui.PageHead title="Pictures" above="The state of your network" />
      <ui.Facts
        facts={[
          { value: 1100, label: 'people', href: '/people' },
          { value: 270, label: 'you have really spoken with', href: '#', note: 'a quarter of all' },
          { value: 20, label: 'ties gone quiet', href: '#' },
          { value: 71, label: 'messages wait for your answer', href: '#' },
        ]}
      />
      <ui.Card title="Conversations over the years">
        <ui.YearBars
          title="Messages per year"
          series={['from you', 'from them']}
          years={years}
          axis="Year"
          caption="You wrote most in 2021, the year you changed fields. In most years you wrote more than you received."
        />
      </ui.Card>
      <ui.Grid>
        <ui.Card title="Really spoken with">
          <ui.Split
            title="Connections"
            caption="Three of four you have never exchanged a word with."
            parts={[
              { label: 'spoken with', value: 270, href: '#1' },
              { label: 'one way', value: 14, href: '#2' },
              { label: 'never', value: 816, href: '#3' },
            ]}
          />
        </ui.Card>
        <ui.Card title="Why they answered">
          <ui.RowBars
            label="Answers by reason"
            caption="A shared past opens most doors."
            rows={[
              { label: 'We worked together', value: 12, href: '#4' },
              { label: 'Your talk', value: 7 },
              { label: 'A friend suggested it', value: 3 },
              { label: 'None given', value: 0 },
            ]}
          />
        </ui.Card>
        <ui.Card title="Give and get">
          <ui.Balance
            title="Given and got"
            axis="Year"
            left="gave"
            right="got"
            caption="Much the same, over the years."
            rows={[
              { label: '2023', left: 4, right: 9 },
              { label: '2024', left: 8, right: 6 },
              { label: '2025', left: 11, right: 10 },
              { label: '2026', left: 7, right: 3 },
            ]}
          />
        </ui.Card>
      </ui.Grid>
    </>
  );
}

export function FormRoom() {
  return (
    <>
      <ui.PageHead title="Forms" lead="Every field keeps what was typed and says what would be right." />
      <ui.Form
        action="/gallery/forms"
        id="all"
        files
        enhance="#main"
        state={{
          values: { season: '8', roles: ['mentor'] },
          errors: { ask: 'Two questions in one message are hard to answer. Keep the one that matters most.' },
        }}
      >
        <ui.FileDrop
          name="archive"
          label="Your LinkedIn archive"
          hint="The zip as you downloaded it, or its single CSV files."
          accept=".zip,.csv"
          multiple
        />
        <ui.TextInput name="goal" label="What are you after?" placeholder="A role in learning design" />
        <ui.TextArea
          name="ask"
          label="The ask"
          hint="One sentence on who you are, one question."
          value="How did you start? And what would you do differently?"
        />
        <ui.Select
          name="season"
          label="Season"
          options={[
            { value: '4', label: '4 weeks' },
            { value: '8', label: '8 weeks' },
            { value: '12', label: '12 weeks' },
          ]}
        />
        <ui.TextInput name="from" label="From" type="date" value="2026-11-23" optional />
        <ui.FieldGroup legend="Roles" hint="As many as fit.">
          <ui.Checkbox name="roles" value="mentor" label="Mentor" hint="Someone whose advice you seek." />
          <ui.Checkbox name="roles" value="connector" label="Connector" />
        </ui.FieldGroup>
        <ui.RadioGroup
          name="open"
          legend="Who may book?"
          value="link"
          options={[
            { value: 'all', label: 'Anyone' },
            { value: 'link', label: 'Those with the link', hint: 'You give it to whom you like.' },
          ]}
        />
        <ui.Actions note="You can change all of it later.">
          <ui.Button look="main">Save</ui.Button>
          <ui.Button look="bare" name="draft" value="1">
            Keep as a draft
          </ui.Button>
        </ui.Actions>
      </ui.Form>
    </>
  );
}

export function CardRoom() {
  return (
    <>
      <ui.PageHead
        title="Sheets"
        actions={
          <ui.Button opens="example" type="button">
            Open a dialog
          </ui.Button>
        }
      />
      <ui.Notice tone="good" title="Imported.">
        1,094 people are new, 6 were known, 3 rows could not be read.
      </ui.Notice>
      <ui.Notice>Your calendar was last read 20 minutes ago.</ui.Notice>
      <ui.Notice tone="care" title="The old work calendar does not answer" actions={<ui.Button size="small">Leave it out</ui.Button>}>
        Kith keeps its last known times busy. You can leave it out, or try again.
      </ui.Notice>
      <ui.Notice tone="trouble" title="This file could not be opened">
        It is locked with a password. Nothing was changed. Unlock it, then choose it again.
      </ui.Notice>
      <ui.Card title="Reading your archive">
        <ui.Live id="import">
          <ui.Progress
            id="p1"
            label="Messages"
            done={41200}
            total={100000}
            note="You can leave this page; it goes on."
            actions={<ui.Button>Stop</ui.Button>}
          />
        </ui.Live>
        <ui.Progress id="p2" label="Looking for duplicates" done={312} unit="people so far" />
      </ui.Card>
      <ui.EmptyState
        icon="cup"
        title="No conversation is booked yet"
        actions={
          <ui.LinkButton look="main" href="#main">
            Choose two people
          </ui.LinkButton>
        }
      >
        Begin with two people you would enjoy talking to. When those go well, two more.
      </ui.EmptyState>
      <ui.Dialog id="example" title="Keep the promise">
        <p>When will you send Priya the list?</p>
        <ui.Actions>
          <ui.Button look="main">Today</ui.Button>
          <ui.Button>Monday</ui.Button>
        </ui.Actions>
      </ui.Dialog>
    </>
  );
}

export function PartsRoom() {
  const now = new Date('2026-11-24T16:30:00Z');
  return (
    <>
      <ui.PageHead title="Small parts" />
      <ui.Row>
        <ui.Button look="main">Main</ui.Button>
        <ui.Button>Quiet</ui.Button>
        <ui.Button look="bare">Bare</ui.Button>
        <ui.Button look="grave">Grave</ui.Button>
        <ui.Button size="small">Small</ui.Button>
        <ui.Button disabled>Not now</ui.Button>
        <ui.LinkButton href="https://example.org" external>
          Open their profile
        </ui.LinkButton>
        <ui.Menu
          label="Actions"
          items={[
            { label: 'Edit', href: '#', icon: 'edit' },
            { label: 'Undo', action: '#', icon: 'undo' },
          ]}
        />
      </ui.Row>
      <ui.Tags>
        <ui.Tag>plain</ui.Tag>
        <ui.Tag tone="lake">mentor</ui.Tag>
        <ui.Tag tone="coffee">on your list</ui.Tag>
        <ui.Tag tone="good" icon="check">
          answered
        </ui.Tag>
        <ui.Tag tone="care">waiting</ui.Tag>
        <ui.Tag tone="trouble">not sent</ui.Tag>
        <ui.Tag href="#">a link</ui.Tag>
      </ui.Tags>
      <ui.Row>
        {people.map(one => (
          <ui.Avatar key={one.id} name={one.name} />
        ))}
        {'abcdefghijklmnopqr'.split('').map(letter => (
          <ui.Avatar key={letter} name={`${letter}${letter} x`} size="small" />
        ))}
      </ui.Row>
      <ui.Row>
        {(Object.keys(ui.shapes) as ui.IconName[]).map(name => (
          <span class="icon-shown" key={name} title={name}>
            <ui.Icon name={name} size={24} />
          </span>
        ))}
      </ui.Row>
      <ui.Details
        rows={[
          ['Whole', <ui.When at={now} />],
          ['Day', <ui.When at={now} as="day" />],
          ['Ago', <ui.Day on="2026-11-12" ago />],
          ['Number', <ui.Num value={1234567} />],
        ]}
      />
      <h1>Heading one, with 1,234 figures</h1>
      <h2>Heading two: Grüße aus Łódź</h2>
      <h3>Heading three</h3>
      <p>
        A paragraph as it is set in most places, with <a href="#">a link in it</a> and <b>a strong word</b>. Its measure is about 66 letters, so that
        the eye finds the next line. <small>And small words beside it.</small> Press <kbd>?</kbd>.
      </p>
      <ui.Quote by="Grace Kim, before your first conversation">How did you choose your first role, and what would you look for today?</ui.Quote>
    </>
  );
}
