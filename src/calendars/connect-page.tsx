import { type Connection, providers } from '../caldav/index.ts';
import { Actions, Button, Card, Checkbox, Columns, FieldGroup, Form, type FormState, LinkButton, PageHead, RadioGroup, Rich, Section, Stack, Tabs, TextInput, useTexts } from '../ui/index.ts';
import { addTabs } from './add-calendar-page.tsx';
import { texts } from './texts.ts';
import { accountTexts } from './texts-account.ts';

/** A CalDAV account is connected. */
export function ConnectPage({ state }: { readonly state?: FormState | undefined }) {
  const t = useTexts(accountTexts);
  const words = useTexts(texts);
  return (
    <>
      <PageHead title={words('add.title')} above={<a href="/calendars">{words('title')}</a>} />
      <Tabs label={words('add.ways')} tabs={addTabs(words, t('connect.tab'), 'account')} />
      <Columns aside={<Google />} asideLabel={t('google.title')}>
        <Form action="/calendars/add/account" state={state}>
          <p>{t('connect.lead')}</p>
          <RadioGroup name="provider" legend={t('field.provider')} value="icloud" tiles options={providers.map(value => ({ value, label: t(`provider.${value}`) }))} />
          <TextInput name="server" label={t('field.server')} hint={t('field.server.hint')} optional autocomplete="off" inputMode="url" spellcheck={false} maxLength={500} />
          <TextInput name="user" label={t('field.user')} hint={t('field.user.hint')} required autocomplete="off" spellcheck={false} maxLength={200} />
          <TextInput name="password" type="password" label={t('field.password')} hint={t('field.password.hint')} required autocomplete="off" maxLength={500} />
          <Actions><Button look="main" icon="link">{t('connect.go')}</Button></Actions>
        </Form>
      </Columns>
    </>
  );
}

function Google() {
  const t = useTexts(accountTexts);
  return <Card title={t('google.title')}><p class="soft"><Rich parts={t.parts('google.body')} tags={{ link: text => <a href="/calendars/add">{text}</a> }} /></p></Card>;
}

type ChooseProps = { readonly connection: Connection; /** Addresses of those that make busy now. */ readonly busy: readonly string[]; readonly writeTo: string | undefined; readonly isNew: boolean };

/** Which calendars of an account make busy, and which one bookings are written to. */
export function ChoosePage({ connection: { id, host, found }, busy, writeTo, isNew }: ChooseProps) {
  const t = useTexts(accountTexts);
  const words = useTexts(texts);
  const nowhere = { value: '', label: t('choose.nowhere'), hint: t('choose.nowhere.hint') };
  return (
    <>
      <PageHead title={t('choose.title', { host })} lead={t('choose.lead')} above={<a href="/calendars">{words('title')}</a>} actions={<LinkButton icon="trash" sheet href={`/calendars/accounts/${id}/disconnect`}>{t('disconnect')}</LinkButton>} />
      <Form action={`/calendars/accounts/${id}`}>
        <FieldGroup legend={t('choose.busy')}>{found.map(({ url, name }) => <Checkbox key={url} name="busy" value={url} label={name} checked={isNew || busy.includes(url)} />)}</FieldGroup>
        <RadioGroup name="writeTo" legend={t('choose.write')} hint={t('choose.write.hint')} value={writeTo ?? (isNew ? found[0]?.url : '') ?? ''} options={[...found.map(({ url, name }) => ({ value: url, label: name })), nowhere]} />
        <Actions><Button look="main">{t('choose.go')}</Button><Button look="bare" icon="loop" formAction={`/calendars/accounts/${id}/look`} formNoValidate>{t('choose.again')}</Button></Actions>
      </Form>
    </>
  );
}

type AccountsProps = { readonly connections: readonly Connection[]; readonly nameOf: (calendar: string) => string | undefined };

/** The accounts there are, on the page of calendars. */
export function Accounts({ connections, nameOf }: AccountsProps) {
  const t = useTexts(accountTexts);
  if (connections.length === 0) return null;
  return (
    <Section title={t('accounts')}>
      <Stack>{connections.map(each => (
        <Card key={each.id} level={3} title={`${each.user} · ${each.host}`} aside={<LinkButton size="small" href={`/calendars/accounts/${each.id}`} label={t('account.openLabel', { host: each.host })}>{t('account.open')}</LinkButton>}>
          <p class="soft">{each.writeTo ? t('account.write', { name: nameOf(each.writeTo) ?? '' }) : t('account.noWrite')}</p>
        </Card>
      ))}</Stack>
    </Section>
  );
}
