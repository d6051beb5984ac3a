import { Actions, Button, Card, CopyText, Details, Form, type FormState, LinkButton, Notice, PageHead, RadioGroup, Row, Select, TextArea, TextInput, useReader, useTexts } from '../ui/index.ts';
import { draftLoopBack } from './loop-back.ts';
import { promiseKinds, type Promised, type Standing, standingOf } from './promise.ts';
import { dates } from './promise-rows.tsx';
import { texts } from './texts.ts';

type PageProps = { readonly promise: Promised; readonly me: string; readonly state?: FormState | undefined };

/** One promise: its next step first, then its words. */
export function PromisePage({ promise, me, state }: PageProps) {
  const t = useTexts(texts);
  const name = promise.givenName || promise.name;
  const standing = standingOf(promise);
  return (
    <>
      <PageHead above={<a href="/promises">{t('page.back')}</a>} title={promise.what} lead={<a href={`/people/${promise.person}`}>{t(promise.mine ? 'page.mine' : 'page.theirs', { name: promise.name })}</a>} />
      {standing === 'open' && <DoneCard promise={promise} name={name} />}
      {standing === 'toTell' && promise.letterWaits && <Notice tone="info" actions={<LinkButton size="small" href="/letters">{t('page.letters')}</LinkButton>}>{t('page.letterWaits', { name })}</Notice>}
      {standing === 'toTell' && !promise.letterWaits && <TellCard promise={promise} name={name} me={me} />}
      {standing === 'kept' && <Notice tone="good">{t(promise.mine ? 'page.kept' : 'page.keptTheirs', { name })}</Notice>}
      {standing === 'letGo' && <Notice tone="info">{t('page.wasLetGo')}</Notice>}
      <Card title={t('page.about')}>
        <Details rows={[...dates(t, promise), ...(promise.conversation ? [[t('page.conversation'), <a href={`/conversations/${promise.conversation}`}>{t('row.open')}</a>] as const] : [])]} />
        <WordsForm promise={promise} state={state} />
        <Beside promise={promise} standing={standing} />
      </Card>
    </>
  );
}

function DoneCard({ promise, name }: { readonly promise: Promised; readonly name: string }) {
  const t = useTexts(texts);
  return (
    <Card title={t('page.doneTitle')}>
      <p class="soft">{promise.mine ? t('page.doneMine', { name }) : t('page.doneTheirs')}</p>
      <Form id="done" action={`/promises/${promise.id}/done`}>
        {promise.mine && <TextArea name="outcome" label={t('page.outcome')} hint={t('page.outcomeHint')} rows={2} />}
        <Actions><Button look="main" icon="check">{t('act.done')}</Button></Actions>
      </Form>
    </Card>
  );
}

function TellCard({ promise, name, me }: { readonly promise: Promised; readonly name: string; readonly me: string }) {
  const t = useTexts(texts);
  return (
    <Card id="tell" title={t('page.tellTitle', { name })}>
      <p class="soft">{t('page.tellWhy', { name })}</p>
      <CopyText long label={t('page.draft')} value={draftLoopBack(useReader(), promise, me)} />
      <form method="post" action={`/promises/${promise.id}/told`}><Actions><LinkButton look="main" icon="edit" href={`/outreach/new?promise=${promise.id}`}>{t('act.send')}</LinkButton><Button icon="check">{t('act.told', { name })}</Button></Actions></form>
      <Form id="outcome" action={`/promises/${promise.id}/edit`} enhance="#tell">
        <TextArea name="outcome" label={t('page.outcome')} hint={t('page.outcomeHint')} rows={2} value={promise.outcome} />
        <Actions><Button>{t('page.redraft')}</Button></Actions>
      </Form>
    </Card>
  );
}

function WordsForm({ promise, state }: { readonly promise: Promised; readonly state?: FormState | undefined }) {
  const t = useTexts(texts);
  return (
    <Form id="words" action={`/promises/${promise.id}/edit`} {...(state && { state })}>
      <TextInput name="what" label={t('form.what')} value={promise.what} maxLength={500} required />
      <KindAndDay kind={promise.kind} dueOn={promise.dueOn ?? undefined} />
      <Actions><Button>{t('act.save')}</Button></Actions>
    </Form>
  );
}

function KindAndDay({ kind, dueOn }: { readonly kind: string; readonly dueOn: string | undefined }) {
  const t = useTexts(texts);
  return (
    <Row>
      <Select name="kind" label={t('form.kind')} value={kind} options={promiseKinds.map(each => ({ value: each, label: t(`kind.${each}`) }))} />
      <TextInput name="dueOn" type="date" label={t('form.due')} value={dueOn} optional />
    </Row>
  );
}

/** What else can be done with it, quietly. */
function Beside({ promise, standing }: { readonly promise: Promised; readonly standing: Standing }) {
  const t = useTexts(texts);
  const verb = (path: string, label: string, icon: 'leave' | 'loop' | 'trash') => <form method="post" action={`/promises/${promise.id}/${path}`}><Button look="bare" size="small" icon={icon}>{label}</Button></form>;
  return (
    <Row>
      {standing === 'open' || standing === 'toTell' ? verb('let-go', t('act.letGo'), 'leave') : null}
      {standing === 'open' ? null : verb('reopen', t('act.reopen'), 'loop')}
      {verb('remove', t('act.remove'), 'trash')}
    </Row>
  );
}

/** A promise outside of any conversation. */
export function NewPromisePage({ person, state }: { readonly person: { readonly id: string; readonly fullName: string }; readonly state?: FormState | undefined }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href={`/people/${person.id}`}>{person.fullName}</a>} title={t('form.title', { name: person.fullName })} />
      <Form action={`/promises/new?person=${person.id}`} {...(state && { state })}>
        <RadioGroup name="side" legend={t('form.side')} tiles value="mine" options={[{ value: 'mine', label: t('side.mine') }, { value: 'theirs', label: t('side.theirs') }]} />
        <TextInput name="what" label={t('form.what')} maxLength={500} required autoFocus autocomplete="off" />
        <KindAndDay kind="other" dueOn={undefined} />
        <Actions><Button look="main">{t('form.keep')}</Button></Actions>
      </Form>
    </>
  );
}
