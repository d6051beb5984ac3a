import { Button, Card, Checkbox, dayText, EmptyState, FaceLine, Fold, Form, LinkButton, PageHead, Tag, TextInput, type Tone, useReader, useTexts } from '../ui/index.ts';
import type { Step, Way } from './find-ways.ts';
import { texts } from './texts.ts';

type WaysProps = {
  readonly title: string;
  readonly asked: boolean;
  readonly ways: readonly Way[];
  readonly company: string;
  /** Nobody is at the company that was asked for. */
  readonly nobody?: boolean | undefined;
  readonly shares: boolean;
};

/** Ways to somebody through people who know each other, and the forms that ask for them. */
export function WaysPage({ title, asked, ways, company, nobody, shares }: WaysProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<a href="/introductions">{t('ways.above')}</a>} title={title} lead={t('ways.lead')} />
      <Form action="/ways" method="get" label={t('ways.find')} inline state={{ values: { company } }}>
        <TextInput name="company" type="search" label={t('ways.company')} />
        <Button look={asked ? 'quiet' : 'main'} icon="search">{t('ways.find')}</Button>
      </Form>
      {asked && ways.map((way, place) => <WayCard key={place} way={way} />)}
      {asked && ways.length === 0 && <EmptyState icon="join" title={nobody ? t('ways.nobody', { company }) : t('ways.none.title')}>{t('ways.none.body')}</EmptyState>}
      {ways.length > 0 && <p class="soft">{t('ways.star')}</p>}
      <Fold summary={t('share.title')}>
        <p>{t('share.body')}</p>
        <Form id="share" action="/ways/sharing"><Checkbox name="share" label={t('share.on')} checked={shares} /><Button look="quiet">{t('share.save')}</Button></Form>
      </Fold>
    </>
  );
}

const warmths: readonly (readonly [least: number, word: 'warm' | 'fair' | 'faint', tone: Tone])[] = [[20, 'warm', 'good'], [6, 'fair', 'lake'], [0, 'faint', 'plain']];

function WayCard({ way: { warmth, steps, to } }: { readonly way: Way }) {
  const t = useTexts(texts);
  const [, word, tone] = warmths.find(([least]) => warmth >= least)!;
  const connector = steps[0]!;
  const target = steps.at(-1)!;
  return (
    <Card title={<a href={`/people/${connector.id}`}>{connector.name}</a>} kind={steps.length > 1 ? t('way.reaches', { name: target.name }) : t('way.yourself')} aside={<Tag tone={tone}>{t(`way.warmth.${word}`)}</Tag>}>
      <ol class="plain-list">{steps.map((step, place) => <li key={step.id}><FaceLine name={step.name} href={`/people/${step.id}`} note={<SayStep step={step} before={steps[place - 1]?.name ?? ''} />} /></li>)}</ol>
      {steps.length === 1 && <p><LinkButton icon="letter" href={`/outreach/new?person=${to}`}>{t('way.write', { name: connector.name })}</LinkButton></p>}
      {steps.length > 1 && <p><LinkButton look="main" icon="letter" href={`/introductions/ask?connector=${connector.id}&target=${to}`}>{t('way.ask', { name: connector.name })}</LinkButton></p>}
    </Card>
  );
}

/** What says that two people on the way know each other. */
function SayStep({ step: { name, evidence }, before }: { readonly step: Step; readonly before: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  if (evidence.kind === 'written') return <>{t('step.written', { name, count: evidence.messages, when: evidence.last ? dayText(reader, evidence.last, 'month') : '' })}</>;
  if (evidence.kind === 'talked') return <>{t('step.talked', { name, count: evidence.talks, when: evidence.last ? dayText(reader, evidence.last, 'month') : '' })}</>;
  if (evidence.kind === 'connected') return <>{t('step.connected', { name })}</>;
  if (evidence.kind !== 'colleagues') return <>{t(`step.${evidence.kind}`, { name, before })}</>;
  const { company, from, until } = evidence;
  return <>{until ? t('step.colleagues.then', { name, before, company, from: from ?? '', until }) : t('step.colleagues.now', { name, before, company })}</>;
}
