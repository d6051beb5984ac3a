import { people } from './words.ts';
import * as ui from '../../src/ui/index.ts';

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
        <ui.Sparkline words="Most contact in 2016, and again in 2024" values={people[0]?.contact ?? []} ends={['2013', '2026']} />
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
            ['Rhythm', 'every three months'],
            ['Circles', <ui.Avatars people={people.slice(1, 4)} more={9} />],
          ]}
        />
      </ui.Card>
    </>
  );
}
