import { Actions, AsWritten, Button, Card, FaceLine, Form, type FormState, Notice, PageHead, PlainList, Quote, Select, TextArea, TextInput, useReader, useTexts, When } from '../ui/index.ts';
import type { Person, PersonRow } from '../people/index.ts';
import { channels, kinds, sayKind } from '../templates/index.ts';
import { texts } from './texts.ts';

type NewProps = {
  readonly person: Pick<Person, 'id' | 'fullName' | 'givenName' | 'title' | 'company' | 'photo' | 'whyConnected'>;
  readonly state: FormState;
  /** Whether the member has said who they are. */
  readonly hasAboutMe: boolean;
  /** The message of theirs that has no answer yet. */
  readonly waiting?: { readonly at: Date; readonly words: string } | undefined;
  /** Why Kith named them; the reason itself is the member's to say. */
  readonly hint?: string | undefined;
  readonly letGo?: { readonly reason: string; readonly ago: string } | undefined;
  readonly goals: readonly { readonly id: string; readonly sentence: string }[];
  /** What they are told of: a promise that was kept. */
  readonly tells?: { readonly id: string; readonly what: string } | undefined;
};

/** First the thinking: why this person, why now, which question. The letter follows from it. */
export function NewOutreachPage({ person, waiting, state, hasAboutMe, hint, letGo, goals, tells }: NewProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const name = person.givenName || person.fullName;
  return (
    <>
      <PageHead above={<a href="/outreach">{t('board.title')}</a>} title={t('new.title', { name: person.fullName })} lead={t('new.lead')} />
      <Waiting person={person.id} name={name} message={waiting} />
      {hint && <Notice tone="info" title={t('new.hint')}>{hint}</Notice>}
      {tells && <Notice tone="info" title={t('new.tells', { what: tells.what })}>{t('new.tellsBody', { name })}</Notice>}
      {letGo && <Notice tone="info" title={t('new.letGo', { name, ago: letGo.ago })}>{t('new.letGoBody', { reason: letGo.reason })}</Notice>}
      <Form action="/outreach/new" state={state}>
        <input type="hidden" name="person" value={person.id} />
        {tells && <input type="hidden" name="promise" value={tells.id} />}
        {hint && <input type="hidden" name="hint" value={hint} />}
        <FaceLine name={person.fullName} href={`/people/${person.id}`} photo={person.photo ?? undefined} note={[person.title, person.company].filter(Boolean).join(', ')} />
        <Select name="kind" label={t('field.kind')} options={kinds.map(kind => ({ value: kind, label: `${sayKind(reader, kind)}: ${t(`kind.hint.${kind}`)}` }))} />
        <TextArea name="reason" label={tells ? t('field.outcome') : t('field.reason', { name })} hint={t(tells ? 'field.outcomeHint' : 'field.reasonHint')} rows={3} maxLength={2000} required autoFocus />
        <TextArea name="question" label={t('field.question')} hint={t('field.questionHint')} rows={2} maxLength={1000} />
        <TextArea name="offer" label={t('field.offer')} hint={t('field.offerHint')} rows={2} maxLength={1000} />
        {!hasAboutMe && <TextInput name="aboutMe" label={t('field.aboutMe')} hint={t('field.aboutMeHint')} maxLength={300} autocomplete="off" />}
        <Select name="channel" label={t('field.channel')} options={channels.map(channel => ({ value: channel, label: t(`channel.${channel}`) }))} />
        {goals.length > 0 && <Select name="goal" label={t('field.goal')} options={[{ value: '', label: t('field.noGoal') }, ...goals.map(({ id, sentence }) => ({ value: id, label: sentence }))]} />}
        <Select name="language" label={t('field.language')} options={[{ value: 'en', label: t('language.en') }, { value: 'de', label: t('language.de') }]} />
        <Actions note={t('new.note')}><Button look="main">{t('new.write')}</Button></Actions>
      </Form>
    </>
  );
}

type WaitingProps = { readonly person: string; readonly name: string; readonly message: NewProps['waiting'] };

/** What is to be answered, above the answer. */
function Waiting({ person, name, message }: WaitingProps) {
  const t = useTexts(texts);
  if (!message) return null;
  return <Quote by={<>{name}, <When at={message.at} as="ago" /> · <a href={`/people/${person}`}>{t('new.whole')}</a></>}><AsWritten>{message.words}</AsWritten></Quote>;
}

type WhomProps = { readonly q: string; readonly people: readonly Pick<PersonRow, 'id' | 'fullName' | 'title' | 'company' | 'photo'>[] };

/** To whom: a search by name where nobody is named yet. */
export function WhomPage({ q, people }: WhomProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href="/outreach">{t('board.title')}</a>} title={t('whom.title')} lead={t('whom.lead')} />
      <Form action="/outreach/new" method="get" label={t('whom.search')} enhance="#whom" live>
        <TextInput name="q" type="search" label={t('whom.search')} value={q} autocomplete="off" autoFocus />
        <Actions><Button look="main">{t('whom.find')}</Button></Actions>
      </Form>
      <div id="whom">
        {q && people.length === 0 && <p class="soft">{t('whom.none', { q })}</p>}
        {people.length > 0 && (
          <Card>
            <PlainList>{people.map(person => <FaceLine key={person.id} name={person.fullName} href={`/outreach/new?person=${person.id}`} photo={person.photo ?? undefined} note={[person.title, person.company].filter(Boolean).join(', ')} />)}</PlainList>
          </Card>
        )}
      </div>
    </>
  );
}
