import { Actions, AsWritten, Button, Card, Dialog, Form, type FormState, PageHead, Row, TextArea, useTexts, When } from '../ui/index.ts';
import type { Note, Person } from './person.ts';
import { texts } from './texts.ts';

type Whose = { readonly person: Pick<Person, 'id' | 'fullName'> };

/** A person's notes, the newest first, and room for another. */
export function Notes({ person }: { readonly person: Person }) {
  const t = useTexts(texts);
  return (
    <Card id="notes" title={t('notes.title')} aside={<small>{t('notes.yours')}</small>}>
      <NoteForm person={person} />
      {person.notes.map(note => <OneNote key={note.id} person={person} note={note} />)}
    </Card>
  );
}

/** Writes a new note, or changes one. */
export function NoteForm({ person, note, state }: Whose & { readonly note?: Pick<Note, 'id' | 'body'> | undefined; readonly state?: FormState }) {
  const t = useTexts(texts);
  return (
    <Form id={note ? `n-${note.id}` : 'note'} action={`/people/${person.id}/notes${note ? `/${note.id}` : ''}`} enhance="#notes" {...(state && { state })}>
      <TextArea name="body" label={note ? t('notes.body') : t('notes.new')} hiddenLabel={!note} rows={note ? 6 : 2} placeholder={t('notes.placeholder')} {...(note && { value: note.body })} />
      <Actions><Button>{note ? t('notes.save') : t('notes.write')}</Button></Actions>
    </Form>
  );
}

/** The form by itself, when what was typed needs another look. */
export function NotePage({ person, note, state }: Whose & { readonly note?: Pick<Note, 'id' | 'body'> | undefined; readonly state: FormState }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href={`/people/${person.id}`}>{person.fullName}</a>} title={note ? t('notes.changeTitle') : t('notes.new')} />
      <NoteForm person={person} note={note} state={state} />
    </>
  );
}

function OneNote({ person, note }: Whose & { readonly note: Note; readonly key?: string }) {
  const t = useTexts(texts);
  const sheet = `note-${note.id}`;
  return (
    <article class="note">
      <AsWritten>{note.body}</AsWritten>
      <Row spread>
        <small><When at={note.at} as="ago" /></small>
        <Row>
          <Button look="bare" size="small" icon="edit" opens={sheet}>{t('notes.change')}</Button>
          <form method="post" action={`/people/${person.id}/notes/${note.id}/remove`} data-enhance="#notes"><Button look="bare" size="small" icon="trash">{t('notes.remove')}</Button></form>
        </Row>
      </Row>
      <Dialog id={sheet} title={t('notes.changeTitle')}><NoteForm person={person} note={note} /></Dialog>
    </article>
  );
}
