import type { Calendar } from '../busy/index.ts';
import { type BusyNote, sayNote } from '../icalendar/index.ts';
import { Actions, Button, Card, type Column, Columns, Details, Form, type FormState, LinkButton, PageHead, PlainList, Section, Table, TextInput, useReader, useTexts, When, Zone } from '../ui/index.ts';
import { WhenUnreachable } from './add-calendar-page.tsx';
import { TroubleNotice } from './calendars-page.tsx';
import { texts } from './texts.ts';

type CalendarProps = { readonly calendar: Calendar; /** The next busy times by it alone, as epoch minutes. */ readonly ahead: readonly (readonly [from: number, to: number])[]; readonly state?: FormState | undefined };

/** One calendar: how it is doing, when it closes times, what could not be understood, how it is treated. */
export function CalendarPage({ calendar, ahead, state }: CalendarProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, name, notes } = calendar;
  return (
    <>
      <PageHead title={name} above={<a href="/calendars">{t('title')}</a>} actions={<LinkButton icon="trash" sheet href={`/calendars/${id}/remove`}>{t('one.remove')}</LinkButton>} />
      <TroubleNotice calendar={calendar} />
      <Columns aside={<Settings calendar={calendar} state={state} />} asideLabel={t('one.settings')}>
        <State calendar={calendar} />
        <Section title={t('one.ahead')}>
          <p class="soft">{ahead.length > 0 ? <>{t('one.ahead.lead')} <Zone at={reader.now} />.</> : t('one.ahead.none')}</p>
          {ahead.length > 0 && <PlainList>{ahead.map(([from, to]) => <Stretch key={from} from={from} to={to} />)}</PlainList>}
        </Section>
        {notes.length > 0 && <LeftOut notes={notes} />}
      </Columns>
    </>
  );
}

function State({ calendar: { id, kind, host, triedAt, reachedAt, nextTryAt, events, busyCount } }: { readonly calendar: Calendar }) {
  const t = useTexts(texts);
  const at = (instant: Date | null) => instant ? <When at={instant} /> : t('read.never');
  const facts = [
    [t('one.host'), kind === 'file' ? t('fromFile') : host],
    [t('one.reached'), at(reachedAt)],
    ...(triedAt && triedAt.getTime() !== reachedAt?.getTime() ? [[t('one.tried'), at(triedAt)] as const] : []),
    ...(kind !== 'file' && nextTryAt ? [[t('one.next'), at(nextTryAt)] as const] : []),
    [t('one.events'), events], [t('one.busy'), busyCount],
  ] as const;
  return (
    <Card>
      <Details rows={facts} />
      {kind !== 'file' && <Form id="refresh" action={`/calendars/${id}/refresh`} inline><Button icon="loop">{t('one.refresh')}</Button></Form>}
    </Card>
  );
}

function Stretch({ from, to }: { readonly from: number; readonly to: number; readonly key?: number }) {
  const [start, end] = [new Date(from * 60_000), new Date(to * 60_000)];
  const isLong = to - from >= 24 * 60;
  if (isLong) return <><When at={start} as="day" style="full" />{' – '}<When at={end} as="day" style="full" /></>;
  return <><When at={start} as="day" style="full" />, <When at={start} as="time" />{' – '}<When at={end} as="time" /></>;
}

function LeftOut({ notes }: { readonly notes: readonly BusyNote[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  const columns: readonly Column<BusyNote & { readonly key: number }>[] = [
    { key: 'event', head: t('leftOut.event'), cell: note => note.event ?? '' },
    { key: 'why', head: t('leftOut.why'), cell: note => sayNote(reader, note) },
  ];
  return (
    <Section id="left-out" title={t('leftOut', { count: notes.length })}>
      <p class="soft">{t('leftOut.body')}</p>
      <Table caption={t('leftOut', { count: notes.length })} columns={columns} rows={notes.map((note, key) => ({ ...note, key }))} rowKey={note => String(note.key)} />
    </Section>
  );
}

function Settings({ calendar: { id, name, whenUnreachable, kind }, state }: Pick<CalendarProps, 'calendar' | 'state'>) {
  const t = useTexts(texts);
  return (
    <Card title={t('one.settings')}>
      <Form id="settings" action={`/calendars/${id}`} state={state}>
        <TextInput name="name" label={t('field.name')} value={name} required maxLength={80} autocomplete="off" />
        {kind === 'file' ? <input type="hidden" name="whenUnreachable" value={whenUnreachable} /> : <WhenUnreachable value={whenUnreachable} />}
        <Actions><Button>{t('one.save')}</Button></Actions>
      </Form>
    </Card>
  );
}
