import { people } from './words.ts';
import * as ui from '../../src/ui/index.ts';

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
      <ui.Fold summary="How this was counted">
        <p>A message to several people counts as one to each.</p>
      </ui.Fold>
      <ui.Quote by="Grace Kim, before your first conversation">How did you choose your first role, and what would you look for today?</ui.Quote>
    </>
  );
}
