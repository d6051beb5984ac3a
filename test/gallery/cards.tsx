import * as ui from '../../src/ui/index.ts';

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
