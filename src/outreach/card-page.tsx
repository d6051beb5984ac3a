import { sayKind, type Setting } from '../templates/index.ts';
import { Actions, AsWritten, Avatar, Button, Card, Columns, Details, FileDrop, Fold, Form, type FormState, type IconName, LinkButton, Menu, Notice, PageHead, Quote, relativeDay, TextArea, Timeline, useReader, useTexts, When } from '../ui/index.ts';
import { MoveMenu, sayState } from './board-page.tsx';
import { DraftForm, type DraftProps } from './draft-form.tsx';
import { needsNoAnswer, followUpDue, type Outreach, standing, type State, type Step, type StepKind } from './outreach.ts';
import { texts } from './texts.ts';

export type CardPageProps = DraftProps & {
  readonly steps: readonly Step[];
  readonly setting: Setting;
  /** The words of the follow-up, where one may be sent. */
  readonly followUp: string;
  readonly followUpState?: FormState | undefined;
  /** Why a letter did not go out, in a sentence. */
  readonly trouble: string | undefined;
  /** The promise it tells of. */
  readonly tells: { readonly id: string; readonly what: string } | undefined;
  /** When a letter went out, though the card was made a draft again. */
  readonly wentOut: Date | undefined;
  readonly fileState?: FormState | undefined;
};

/** One outreach: its words, where it stands, what happened, and the next step. */
export function CardPage(props: CardPageProps) {
  const { card, setting, steps } = props;
  const t = useTexts(texts);
  const reader = useReader();
  const state = standing(card, setting.followUpDays, reader.now);
  return (
    <>
      <PageHead
        face={<Avatar name={card.fullName} photo={card.photo ?? undefined} />} above={<a href="/outreach">{t('board.title')}</a>} title={card.fullName} lead={sayState(t, reader, card, state)}
        actions={<><LinkButton href={`/people/${card.person}`} icon="person">{t('card.person')}</LinkButton><MoveMenu card={card} state={state} />{card.state === 'drafted' && <More card={card} />}</>}
      />
      {props.trouble && <Notice tone="care" title={t('card.failed')} actions={<LinkButton size="small" href="/letters">{t('send.letters')}</LinkButton>}>{props.trouble}</Notice>}
      {props.wentOut && <Notice tone="info" title={t('card.wentOut', { ago: relativeDay(reader, props.wentOut) })}>{t('card.wentOutBody')}</Notice>}
      <Columns asideLabel={t('card.about')} aside={<><WhyCard card={card} goal={props.goals.find(({ id }) => id === card.goal)?.sentence} tells={props.tells} /><History steps={steps} /></>}>
        {card.state === 'drafted' ? <Draft {...props} /> : <Underway {...props} standing={state} />}
      </Columns>
    </>
  );
}

const More = ({ card }: { readonly card: Outreach }) => {
  const t = useTexts(texts);
  return <Menu label={t('board.more')} icon="more" compact end items={[{ label: t('draft.discard'), action: `/outreach/${card.id}/discard`, icon: 'trash' }]} />;
};

function Draft(props: CardPageProps) {
  const reader = useReader();
  const { card } = props;
  return (
    <>
      <Card title={sayKind(reader, card.kind)} id="words"><DraftForm {...props} /></Card>
      {card.channel !== 'phone' && card.channel !== 'in-person' && card.channel !== 'linkedin-note' && <Excerpt card={card} state={props.fileState} />}
    </>
  );
}

function Excerpt({ card, state }: { readonly card: Outreach; readonly state: FormState | undefined }) {
  const t = useTexts(texts);
  const { attachment } = card;
  return (
    <Card title={t('file.title')} id="file">
      {attachment ? (
        <Form id="detach" action={`/outreach/${card.id}/detach`} enhance="#file">
          <p><a href={`/outreach/${card.id}/file`}>{attachment.name}</a> <small>{t('file.size', { kb: Math.max(1, Math.round(attachment.size / 1024)) })}</small></p>
          <Actions><Button size="small" icon="trash">{t('file.remove')}</Button></Actions>
        </Form>
      ) : (
        <Form id="attach" action={`/outreach/${card.id}/attach`} files state={state} enhance="#file">
          <FileDrop name="file" label={t('file.label')} hint={t(card.channel === 'email' ? 'file.hint' : 'file.hintElsewhere')} />
          <Actions><Button size="small" icon="file">{t('file.add')}</Button></Actions>
        </Form>
      )}
    </Card>
  );
}

type UnderwayProps = CardPageProps & { readonly standing: State };

/** After it went out: what was said, and what may come next. */
function Underway(props: UnderwayProps) {
  const { card, standing: state, setting } = props;
  const t = useTexts(texts);
  const { now } = useReader();
  return (
    <>
      {followUpDue(card, setting.followUpDays, now) && <FollowUp {...props} />}
      <NothingToFollowUp {...props} />
      <NextStep card={card} state={state} />
      <Card title={t('said.title')} kind={t(`channel.${card.channel}`)}>
        {card.subject && <p><strong>{card.subject}</strong></p>}
        <AsWritten>{card.body || t('said.nothing')}</AsWritten>
        {card.attachment && <p class="soft">{t('card.attached', { file: card.attachment.name })}</p>}
      </Card>
      {state === 'sent' && !card.followedUpAt && !needsNoAnswer(card) && !followUpDue(card, setting.followUpDays, now) && <Fold summary={t('followUp.early')}><FollowUp {...props} /></Fold>}
    </>
  );
}

/** The refusal of a follow-up for which there is no form to say it at. */
function NothingToFollowUp({ card, followUpState }: CardPageProps) {
  const refused = needsNoAnswer(card) && followUpState?.errors?.words;
  return refused ? <Notice tone="care">{refused}</Notice> : null;
}

function FollowUp({ card, followUp, followUpState, canSend }: CardPageProps) {
  const t = useTexts(texts);
  const mails = card.channel === 'email' && canSend && card.email;
  return (
    <Card title={t('followUp.title')} id="follow-up">
      <p class="soft">{t('followUp.body')}</p>
      <Form id="again" action={`/outreach/${card.id}/follow-up`} state={followUpState ?? { values: { words: followUp } }}>
        <TextArea name="words" label={t('followUp.words')} rows={7} maxLength={20_000} />
        <Actions note={mails ? undefined : t('followUp.copy')}>
          {mails ? <Button look="main" icon="letter" name="by" value="mail">{t('followUp.send')}</Button> : <Button look="main" icon="check" name="by" value="me">{t('followUp.sent')}</Button>}
        </Actions>
      </Form>
    </Card>
  );
}

/** One thing that usually comes next. */
function NextStep({ card, state }: { readonly card: Outreach; readonly state: State }) {
  const t = useTexts(texts);
  if (state === 'accepted') {
    return (
      <Card title={t('next.accepted')}>
        <p class="soft">{t('next.acceptedBody')}</p>
        <Actions><LinkButton look="main" icon="gift" href={`/outreach/new?person=${card.person}&kind=thanks&reason=${encodeURIComponent(card.reason)}`}>{t('next.thank')}</LinkButton></Actions>
      </Card>
    );
  }
  if (state === 'in conversation') {
    return (
      <Card title={t('next.talking')}>
        <p class="soft">{t('next.talkingBody')}</p>
        <Actions><LinkButton look="main" icon="cup" href={`/conversations/new?person=${card.person}`}>{t('next.writeDown')}</LinkButton></Actions>
      </Card>
    );
  }
  if (state !== 'silent') return null;
  return (
    <Card title={t('next.silent')}>
      <p class="soft">{t('next.silentBody')}</p>
      <Form id="let-go" action={`/outreach/${card.id}/move`}>
        <input type="hidden" name="to" value="withdrawn" />
        <Actions><Button look="main">{t('next.letGo')}</Button></Actions>
      </Form>
    </Card>
  );
}

function WhyCard({ card, goal, tells }: { readonly card: Outreach; readonly goal: string | undefined; readonly tells: CardPageProps['tells'] }) {
  const t = useTexts(texts);
  const rows = ([[t('field.question'), card.question], [t('field.offer'), card.offer], [t('field.goal'), goal], [t('card.tells'), tells && <a href={`/promises/${tells.id}`}>{tells.what}</a>]] as const).filter(([, words]) => words);
  return (
    <Card title={t('card.why')}>
      <Quote>{card.reason}</Quote>
      {rows.length > 0 && <Details rows={rows} />}
    </Card>
  );
}

const stepIcons: Readonly<Record<StepKind, IconName>> = { 'drafted': 'edit', 'sent': 'outreach', 'followed up': 'loop', 'accepted': 'check', 'in conversation': 'cup', 'declined': 'minus', 'silent': 'clock', 'withdrawn': 'leave' };

function History({ steps }: { readonly steps: readonly Step[] }) {
  const t = useTexts(texts);
  const moments = steps.map(({ id, step, at, toldBy, words }) => ({
    key: id, icon: stepIcons[step], side: toldBy === 'me' ? 'mine' as const : 'theirs' as const, when: <When at={at} as="ago" />, title: t(toldBy === 'me' ? `step.${step}` : `step.by.${toldBy}`, { step: t(`step.${step}`) }),
    children: step === 'followed up' && words ? <AsWritten>{words}</AsWritten> : undefined,
  }));
  return <Card title={t('history.title')}><Timeline label={t('history.title')} moments={moments} /></Card>;
}
