import { AsWritten, Button, Card, CopyText, dateOf, dateText, FaceLine, Form, LinkButton, PageHead, Quote, Tag, useReader, useTexts } from '../ui/index.ts';
import { type Introduction, type Side, stateOf } from './introduction.ts';
import { tones } from './list-page.tsx';
import { texts } from './texts.ts';

type Props = { readonly introduction: Introduction; readonly linkOf: (side: string) => string; readonly mailReady: boolean };

/** One introduction, for whoever made it: what was said to whom, and whether it worked; never who said no. */
export function IntroductionPage({ introduction, linkOf, mailReady }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, reason, sides, expiresAt } = introduction;
  const state = stateOf(introduction, reader.now);
  return (
    <>
      <PageHead above={<a href="/introductions">{t('list.title')}</a>} title={t('row.pair', { one: sides[0].name, other: sides[1].name })} lead={t(`state.${state}.why`)} />
      <p><Tag tone={tones[state]}>{t(`state.${state}`)}</Tag> {state === 'asked' && <span class="soft">{t('row.until', { day: dateText(reader, dateOf(reader, expiresAt), 'long') })}</span>}</p>
      <Card title={t('one.reason')}><AsWritten>{reason}</AsWritten></Card>
      {state === 'asked' && !mailReady && <p class="notice care">{t('one.noMail')}</p>}
      {sides.map((side, at) => <SideCard key={side.id} side={side} other={sides[1 - at]!} link={state === 'asked' && !side.gone && (!side.email || !mailReady) ? linkOf(side.id) : undefined} />)}
      {state === 'connected' && <p><LinkButton icon="calendar" href={`/polls/new?${new URLSearchParams([...sides.map(side => ['person', side.person]), ['three', 'yes']])}`}>{t('one.three')}</LinkButton></p>}
      {state === 'asked' && <Form inline action={`/introductions/${id}/withdraw`}><Button look="quiet" icon="undo">{t('one.withdraw')}</Button></Form>}
    </>
  );
}

function SideCard({ side, other, link }: { readonly side: Side; readonly other: Side; readonly link: string | undefined }) {
  const t = useTexts(texts);
  return (
    <Card>
      <FaceLine name={side.name} href={`/people/${side.person}`} note={side.about} />
      {side.note && <Quote by={t('one.alone', { name: side.name })}>{side.note}</Quote>}
      {side.outcome && <p>{t(`one.outcome.${side.outcome}`, { name: side.name })}</p>}
      {side.thanks && <Quote by={t('one.thanks', { name: side.name })}>{side.thanks}</Quote>}
      {link && <CopyText label={t('one.link', { name: side.name })} value={`${t('guest.title', { name: other.name })} ${link}`} />}
    </Card>
  );
}
