import * as ui from '../../src/ui/index.ts';

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
