import { profileAddress } from '../contacts/index.ts';
import type { Flaw } from '../kit/letter-check.ts';
import { asksForTime, channels, limitOf, sayFlaw } from '../templates/index.ts';
import { Actions, Button, Fold, Form, type FormState, Icon, LinkButton, Select, TextArea, TextInput, useReader, useTexts } from '../ui/index.ts';
import { needsNoAnswer, type Outreach } from './outreach.ts';
import { texts } from './texts.ts';

export type DraftProps = {
  readonly card: Outreach;
  readonly flaws: readonly Flaw[];
  readonly noteLimit: number;
  readonly state: FormState | undefined;
  readonly goals: readonly { readonly id: string; readonly sentence: string }[];
  /** Whether Kith can send mail here. */
  readonly canSend: boolean;
};

/** The words of a draft, checked in place. */
export function DraftForm({ card, flaws, noteLimit, state, goals, canSend }: DraftProps) {
  const t = useTexts(texts);
  const limit = limitOf(card.channel, noteLimit);
  return (
    <Form id="draft" action={`/outreach/${card.id}/edit`} state={state ?? { values: { ...card, goal: card.goal ?? '' } }}>
      <Select name="channel" label={t('field.channel')} options={channels.map(channel => ({ value: channel, label: t(`channel.${channel}`) }))} />
      {card.channel === 'email' && <TextInput name="subject" label={t('field.subject')} maxLength={200} autocomplete="off" />}
      <TextArea name="body" label={t('field.body')} rows={card.channel === 'linkedin-note' ? 5 : 16} maxLength={20_000} limit={limit !== undefined && limit < 1000 ? limit : undefined} />
      <Flaws card={card} flaws={flaws} noteLimit={noteLimit} />
      <Fold summary={t('draft.behind')} open={Boolean(state?.errors)}>
        <TextArea name="reason" label={t('field.why')} rows={2} maxLength={2000} required />
        <TextArea name="question" label={t('field.question')} rows={2} maxLength={1000} />
        <TextArea name="offer" label={t('field.offer')} rows={2} maxLength={1000} />
        {goals.length > 0 && <Select name="goal" label={t('field.goal')} options={[{ value: '', label: t('field.noGoal') }, ...goals.map(({ id, sentence }) => ({ value: id, label: sentence }))]} />}
        {card.kind !== 'own' && <p><Button size="small" icon="loop" formAction={`/outreach/${card.id}/refill`}>{t('draft.refill')}</Button> <small>{t('draft.refillHint')}</small></p>}
      </Fold>
      <Going card={card} canSend={canSend} />
    </Form>
  );
}

/** How it goes out: by mail from here, or copied and sent elsewhere. Whatever was typed is kept first. */
function Going({ card, canSend }: Pick<DraftProps, 'card' | 'canSend'>) {
  const t = useTexts(texts);
  const profile = card.profile && card.channel.startsWith('linkedin') ? profileAddress(card.profile) : undefined;
  const keep = <Button>{t('draft.save')}</Button>;
  if (card.channel === 'email' && card.email && canSend) return <Actions note={t('send.mail', { to: card.email })}><Button look="main" icon="letter" name="go" value="mail">{t('send.now')}</Button>{keep}</Actions>;
  return (
    <>
      <p class="soft">{t(card.channel === 'email' ? card.email ? 'send.noMail' : 'send.noAddress' : profile ? 'send.copyLinkedIn' : 'send.copy')}</p>
      <Actions>
        <button type="button" class="btn" data-copy="draft-body" data-copied={t('send.copied')} hidden>{t('send.copyText')}</button>
        {profile && <LinkButton href={profile} external>{t('send.open')}</LinkButton>}
        <Button look="main" icon="check" name="go" value="sent">{t('send.sent')}</Button>
        {keep}
      </Actions>
    </>
  );
}

/** What the draft lacks. Script keeps the list true while one types, and a click shows the place. */
function Flaws({ card, flaws, noteLimit }: Pick<DraftProps, 'card' | 'flaws' | 'noteLimit'>) {
  const t = useTexts(texts);
  const { language, tag } = useReader();
  const rules = { asks: asksForTime(card.kind), hasAttachment: card.attachment !== null, limits: Object.fromEntries(channels.map(channel => [channel, limitOf(channel, noteLimit)])) };
  return (
    <div class="flaws" id="flaws" data-check="draft" data-rules={JSON.stringify(rules)} data-says={JSON.stringify(sayFlaw({ language, tag }))}>
      <p class="unseen" id="flaws-head">{t('flaws.title')}</p>
      <ul aria-labelledby="flaws-head" aria-live="polite">
        {flaws.length === 0 && <Fine card={card} />}
        {flaws.map(flaw => <FlawLine key={`${flaw.kind}${flaw.start}`} flaw={flaw} text={card} />)}
      </ul>
      <template data-line="flaw"><li><Icon name="info" size={16} /><p><span></span> <q></q> <button type="button" class="link">{t('flaws.show')}</button></p></li></template>
      <template data-line="fine"><Fine card={card} /></template>
    </div>
  );
}

function Fine({ card }: { readonly card: Outreach }) {
  const asks = asksForTime(card.kind) || card.question.trim() !== '';
  return <li class="fine"><Icon name="check" size={16} /><p>{useTexts(texts)(asks ? 'flaws.none' : needsNoAnswer(card) ? 'flaws.noneAsked' : 'flaws.noneOwn')}</p></li>;
}

function FlawLine({ flaw: { kind, field, start, end }, text }: { readonly flaw: Flaw; readonly text: Outreach; readonly key?: string }) {
  const reader = useReader();
  const place = { text: text.body, question: text.question, reason: text.reason, offer: text.offer, attachment: '' }[field].slice(start, end);
  return <li><Icon name="info" size={16} /><p><span>{sayFlaw(reader)[kind]}</span>{place && <> <q>{place.length > 60 ? `${place.slice(0, 59)}…` : place}</q></>}</p></li>;
}
