import * as ui from '../../src/ui/index.ts';

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
          limit={200}
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
        <ui.CopyText label="Your invitation link" value="https://kith.example.org/@ana" />
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
