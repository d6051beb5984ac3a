import { unreachableChoices } from '../busy/index.ts';
import { Actions, Button, Card, Columns, FileDrop, Form, type FormState, PageHead, Prose, RadioGroup, Rich, type Tab, Tabs, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';
import { accountTexts } from './texts-account.ts';

type AddProps = { readonly way: 'address' | 'file'; readonly state?: FormState | undefined };

/** A calendar is added: by its address, or from a file. */
export function AddCalendarPage({ way, state }: AddProps) {
  const t = useTexts(texts);
  const account = useTexts(accountTexts)('connect.tab');
  return (
    <>
      <PageHead title={t('add.title')} above={<a href="/calendars">{t('title')}</a>} />
      <Tabs label={t('add.ways')} tabs={addTabs(t, account, way)} />
      {way === 'address' ? <Columns aside={<WhereItIs />} asideLabel={t('where.title')}><AddressForm state={state} /></Columns> : <FileForm state={state} />}
    </>
  );
}

/** The ways in which a calendar is added. */
export const addTabs = (t: ReturnType<typeof texts>, account: string, current: 'address' | 'account' | 'file'): readonly Tab[] => [
  { href: '/calendars/add', label: t('add.byAddress'), current: current === 'address' },
  { href: '/calendars/add/account', label: account, current: current === 'account' },
  { href: '/calendars/add/file', label: t('add.byFile'), current: current === 'file' },
];

function AddressForm({ state }: Pick<AddProps, 'state'>) {
  const t = useTexts(texts);
  return (
    <Form action="/calendars/add" state={state}>
      <TextInput name="address" label={t('field.address')} hint={t('field.address.hint')} required autocomplete="off" inputMode="url" spellcheck={false} maxLength={2000} />
      <TextInput name="name" label={t('field.name')} hint={t('field.name.hint')} optional maxLength={80} autocomplete="off" />
      <WhenUnreachable />
      <Actions note={t('add.note')}><Button look="main" icon="plus">{t('add.go')}</Button></Actions>
    </Form>
  );
}

/** What becomes of its times while it cannot be read; chosen beforehand. */
export function WhenUnreachable({ value = 'closed' }: { readonly value?: string }) {
  const t = useTexts(texts);
  return <RadioGroup name="whenUnreachable" legend={t('field.unreachable')} value={value} options={unreachableChoices.map(choice => ({ value: choice, label: t(`unreachable.${choice}`), hint: t(`unreachable.${choice}.hint`) }))} />;
}

function FileForm({ state }: Pick<AddProps, 'state'>) {
  const t = useTexts(texts);
  return (
    <Form action="/calendars/add/file" files state={state}>
      <FileDrop name="file" label={t('field.file')} hint={t('field.file.hint')} accept=".ics,.ical,.icalendar,text/calendar" required />
      <Actions><Button look="main" icon="plus">{t('add.go')}</Button></Actions>
    </Form>
  );
}

const places = ['google', 'outlook', 'icloud', 'fastmail', 'nextcloud'] as const;

function WhereItIs() {
  const t = useTexts(texts);
  return (
    <Card title={t('where.title')}>
      <Prose>
        <ul>{places.map(place => <li key={place}><Rich parts={t.parts(`where.${place}`)} tags={{ b: text => <strong>{text}</strong> }} /></li>)}</ul>
        <p class="soft">{t('where.private')}</p>
      </Prose>
    </Card>
  );
}
