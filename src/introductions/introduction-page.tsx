import { AsWritten, Button, Card, CopyText, dateOf, dateText, FaceLine, Form, instantText, LinkButton, PageHead, Quote, Tag, useReader, useTexts } from '../ui/index.ts';
import { type Introduction, type Side, stateOf } from './introduction.ts';
import type { Lines } from './lines.ts';
import { tones } from './list-page.tsx';
import { reachOf, timesToCome } from './reach.ts';
import { texts } from './texts.ts';

type Props = { readonly introduction: Introduction; readonly lines: readonly Lines[]; readonly linkOf: (side: string) => string; readonly mailReady: boolean };

/** One introduction, for whoever made it: what was said to whom, and whether it worked; never who said no. */
export function IntroductionPage({ introduction, lines, linkOf, mailReady }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, reason, sides, expiresAt } = introduction;
  const state = stateOf(introduction, reader.now);
  const linked = ({ gone, byHand }: Side) => (state === 'asked' || state === 'connected') && !gone && (byHand || !mailReady);
  return (
    <>
      <PageHead above={<a href="/introductions">{t('list.title')}</a>} title={t('row.pair', { one: sides[0].name, other: sides[1].name })} lead={<Lead introduction={introduction} mailReady={mailReady} />} />
      <p><Tag tone={tones[state]}>{t(`state.${state}`)}</Tag> {state === 'asked' && <span class="soft">{t('row.until', { day: dateText(reader, dateOf(reader, expiresAt), 'long') })}</span>}</p>
      {lines.length > 0 && <Card title={t('one.lines')}>{lines.map(({ to, text }) => <CopyText key={to} label={to ? t('one.lines.to', { name: to }) : t('one.lines.both')} value={text} long />)}</Card>}
      <Card title={t('one.reason')}><AsWritten>{reason}</AsWritten></Card>
      {state === 'asked' && !mailReady && <p class="notice care">{t('one.noMail')}</p>}
      {sides.map((side, at) => <SideCard key={side.id} side={side} other={sides[1 - at]!} connected={state === 'connected'} link={linked(side) ? linkOf(side.id) : undefined} />)}
      {state === 'connected' && introduction.offersTimes && <Times times={introduction.times} />}
      {state === 'connected' && <p><LinkButton icon="calendar" href={`/polls/new?${new URLSearchParams([...sides.map(side => ['person', side.person]), ['three', 'yes']])}`}>{t('one.three')}</LinkButton></p>}
      {state === 'asked' && <Form inline action={`/introductions/${id}/withdraw`}><Button look="quiet" icon="undo">{t('one.withdraw')}</Button></Form>}
    </>
  );
}

/** What is so now, and what is left to do. */
function Lead({ introduction, mailReady }: Pick<Props, 'introduction' | 'mailReady'>) {
  const t = useTexts(texts);
  const state = stateOf(introduction, useReader().now);
  if (state === 'asked') return <>{t(mailReady ? 'state.asked.why' : 'state.asked.byHand')}</>;
  const reach = state === 'connected' && reachOf(introduction, mailReady);
  if (!reach) return <>{t(`state.${state}.why`)}</>;
  const { sides: [one, other] } = introduction;
  const [without, reached] = one.email ? [other, one] : [one, other];
  return <>{t(`reach.${reach}` as 'reach.one', { name: without.name, other: reached.name })}</>;
}

/** The times that were offered to both, or why there are none. */
function Times({ times }: Pick<Introduction, 'times'>) {
  const t = useTexts(texts);
  const reader = useReader();
  const coming = timesToCome(times, reader.now);
  return <Card title={t('one.times')}>{coming.length > 0 ? <ul>{coming.map(at => <li key={at.getTime()}>{instantText(reader, at)}</li>)}</ul> : <p>{t(times.length > 0 ? 'one.times.past' : 'one.times.none')}</p>}</Card>;
}

type SideProps = { readonly side: Side; readonly other: Side; readonly connected: boolean; readonly link: string | undefined };

function SideCard({ side, other, connected, link }: SideProps) {
  const t = useTexts(texts);
  return (
    <Card>
      <FaceLine name={side.name} href={`/people/${side.person}`} note={side.about} />
      {side.note && <Quote by={t('one.alone', { name: side.name })}>{side.note}</Quote>}
      {side.outcome && <p>{t(`one.outcome.${side.outcome}`, { name: side.name })}</p>}
      {side.thanks && <Quote by={t('one.thanks', { name: side.name })}>{side.thanks}</Quote>}
      {connected && side.byHand && side.email && <CopyText label={t('one.address', { name: side.name })} value={side.email} />}
      {link && <CopyText label={t('one.link', { name: side.name })} value={`${t(connected ? 'guest.connected' : 'guest.title', { name: other.name })} ${link}`} />}
    </Card>
  );
}
