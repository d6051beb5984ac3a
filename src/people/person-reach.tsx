import { type Identity, type IdentityKind, linkOf } from '../identities/index.ts';
import { Actions, Button, Card, dateText, Dialog, Form, type FormState, type IconName, Icon, PageHead, PlainList, type Reader, Select, TextInput, TwoLines, useReader, useTexts } from '../ui/index.ts';
import type { Person, Position } from './person.ts';
import { texts } from './texts.ts';

const icons: Readonly<Record<IdentityKind, IconName>> = { email: 'letter', phone: 'phone', profile: 'link' };

/** Addresses that open, and a sheet to add or remove one. */
export function ReachCard({ person }: { readonly person: Person }) {
  const t = useTexts(texts);
  return (
    <Card id="reach" title={t('reach.title')} aside={<Button look="bare" size="small" icon="edit" opens="reach-sheet" label={t('reach.change')}>{t('labels.change')}</Button>}>
      {person.identities.length === 0 && <p class="soft">{t('reach.none')}</p>}
      <PlainList>{person.identities.map(identity => <Address key={identity.id} identity={identity} />)}</PlainList>
      <Dialog id="reach-sheet" title={t('reach.add')}>
        <IdentityForm person={person} />
        {person.identities.map(identity => <RemoveIdentity key={identity.id} person={person} identity={identity} />)}
      </Dialog>
    </Card>
  );
}

function Address({ identity }: { readonly identity: Identity; readonly key?: string }) {
  const outside = identity.kind === 'profile' ? { target: '_blank', rel: 'noopener noreferrer' } : {};
  return (
    <a class="with-icon" href={linkOf(identity)} {...outside}>
      <Icon name={icons[identity.kind]} size={18} />
      <span>{identity.shown}{identity.label && <small> {identity.label}</small>}</span>
    </a>
  );
}

type Whose = { readonly person: Pick<Person, 'id' | 'fullName'> };

export function IdentityForm({ person, state }: Whose & { readonly state?: FormState | undefined }) {
  const t = useTexts(texts);
  const kinds = (['email', 'phone', 'profile'] as const).map(kind => ({ value: kind, label: t(`reach.${kind}`) }));
  return (
    <Form id="identity" action={`/people/${person.id}/identities`} enhance="#reach" {...(state && { state })}>
      <Select name="kind" label={t('reach.kind')} options={kinds} />
      <TextInput name="value" label={t('reach.value')} autocomplete="off" spellcheck={false} required />
      <TextInput name="label" label={t('reach.label')} hint={t('reach.labelHint')} autocomplete="off" maxLength={60} />
      <Actions><Button look="main">{t('reach.add')}</Button></Actions>
    </Form>
  );
}

/** The form by itself, when what was typed needs another look. */
export function IdentityPage({ person, state }: Whose & { readonly state: FormState }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href={`/people/${person.id}`}>{person.fullName}</a>} title={t('reach.add')} />
      <IdentityForm person={person} state={state} />
    </>
  );
}

const RemoveIdentity = ({ person, identity }: Whose & { readonly identity: Identity; readonly key?: string }) => (
  <form method="post" action={`/people/${person.id}/identities/${identity.id}/remove`} data-enhance="#reach">
    <Button size="small" icon="trash">{useTexts(texts)('reach.remove', { shown: identity.shown })}</Button>
  </form>
);

/** What they did and do, the present first. */
export function WorkCard({ positions }: { readonly positions: readonly Position[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  if (positions.length === 0) return null;
  return (
    <Card title={t('work.title')}>
      <PlainList>{positions.map(position => <TwoLines key={position.id} below={saySpan(t, reader, position)}>{[position.title, position.company].filter(Boolean).join(', ')}</TwoLines>)}</PlainList>
    </Card>
  );
}

/** From when to when, as far as it is known: dates of the source, or the archives in which it was found. */
function saySpan(t: ReturnType<typeof texts>, reader: Reader, { startedOn, finishedOn, seenFrom, seenUntil }: Position): string {
  const from = startedOn && monthText(reader, startedOn);
  const until = finishedOn ? monthText(reader, finishedOn) : seenUntil && t('work.before', { until: monthText(reader, seenUntil) });
  if (from) return t('work.span', { from, until: until || t('work.now') });
  if (until) return finishedOn ? t('work.until', { until }) : until;
  return seenFrom ? t('work.seenSince', { from: monthText(reader, seenFrom) }) : t('work.now');
}

/** Dates as exact as the source: a year, a month or a day. */
function monthText(reader: Reader, date: string): string {
  return date.length === 4 ? date : dateText(reader, date.length === 7 ? `${date}-01` : date, 'month');
}
