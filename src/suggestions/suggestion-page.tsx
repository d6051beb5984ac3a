import type { ComponentChildren } from 'preact';
import { Actions, Avatar, Button, Card, Columns, CopyText, Details, Fold, Form, type FormState, instantText, Notice, PageHead, Quote, Stack, TextArea, timeText, useReader, useTexts, When, zoneText } from '../ui/index.ts';
import { type HostTime, timesToOffer } from './host-time.ts';
import { OfferFields } from './offer-fields.tsx';
import { messageOf, sayWishForHost, whatOf } from './say-suggestion.ts';
import { isOpen, type Suggestion } from './suggestion.ts';
import { texts } from './texts.ts';
import { timesFor, type Wish, type WishTime } from './wish.ts';
import { pickTongue } from '../kit/tongue.ts';

type OneProps = { readonly suggestion: Suggestion; readonly time: HostTime; readonly url: string; readonly mails: boolean; readonly state?: FormState | undefined };

/** The host’s page of a meeting that waits for its time. */
export function SuggestionPage(props: OneProps) {
  const { suggestion, mails } = props;
  const t = useTexts(texts);
  const reader = useReader();
  const { name, declinedAt } = suggestion;
  const open = isOpen(suggestion);
  const mailed = mails && suggestion.email !== '';
  return (
    <>
      <PageHead face={<Avatar name={name} size="big" />} above={<a href="/suggestions">{t('list.title')}</a>} title={t('one.title', { what: whatOf(reader, suggestion), name })} />
      {declinedAt && <Notice title={t('one.declined')}>{suggestion.hostNote}</Notice>}
      {!mailed && open && <Notice>{t('one.noMail', { name })}</Notice>}
      {open && <Columns aside={<Words {...props} />}><Stack gap={6}>{suggestion.turn === 'guest' && <Offered {...props} />}<Wished {...props} /><Answers {...props} /></Stack></Columns>}
      {!open && <Words {...props} />}
    </>
  );
}

/** What would suit the guest: each time with one press. */
function Wished({ suggestion, time }: OneProps) {
  const t = useTexts(texts);
  const { name, wishes, note, turn, firstBy } = suggestion;
  if (wishes.length === 0 && (turn === 'guest' || firstBy === 'host')) return null;
  const title = wishes.length === 0 ? t('one.asked', { name }) : t('one.wishes', { name });
  return (
    <Card title={title}>
      {note && <Quote>{note}</Quote>}
      {wishes.map((wish, place) => <WishRow key={place} suggestion={suggestion} wish={wish} times={timesFor(wish, suggestion.zone, time)} isFirst={place === 0} />)}
    </Card>
  );
}

function WishRow({ suggestion, wish, times, isFirst }: { readonly suggestion: Suggestion; readonly wish: Wish; readonly times: readonly WishTime[]; readonly isFirst: boolean; readonly key?: number }) {
  const t = useTexts(texts);
  const reader = useReader();
  const { zone, id } = suggestion;
  const isOver = 'at' in wish && times.length === 0;
  // of a part of a day the line above names the day
  const theirs = (start: Date): string => 'date' in wish ? `${timeText({ ...reader, zone }, start)}, ${zoneText({ ...reader, zone }, start)}` : instantText({ ...reader, zone }, start);
  return (
    <Stack gap={2}>
      {'date' in wish && <p><strong>{sayWishForHost(reader, wish, zone)}</strong></p>}
      {times.length === 0 && <p class="soft">{isOver && <>{sayWishForHost(reader, wish, zone)}: </>}{t(isOver ? 'one.over' : 'one.full')}</p>}
      {times.map(({ start, free }, place) => (
        <Form key={start.toISOString()} id={`t${start.getTime()}`} action={`/suggestions/${id}/take`} inline>
          <input type="hidden" name="start" value={start.toISOString()} />
          <span><When at={start} as={'date' in wish ? 'time' : 'whole'} />{!free && <span class="soft"> ({t('one.busy')})</span>}{zone !== reader.zone && <><br /><small>{t('one.forThem', { name: suggestion.name.split(' ')[0]!, when: theirs(start) })}</small></>}</span>
          <Button look={isFirst && place === 0 && free ? 'main' : 'quiet'} label={t('one.takeNamed', { when: instantText(reader, start) })}>{t('one.take')}</Button>
        </Form>
      ))}
    </Stack>
  );
}

/** What was offered, and the words to send it in. */
function Offered({ suggestion, time, url }: OneProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const { name, starts, key, zone, locale } = suggestion;
  const link = `${url}/suggested/${key}`;
  return (
    <>
      <Card title={t('one.waits', { name })}>
        <p>{t('one.offered')}</p>
        <ul>{starts.map(start => <li key={start.toISOString()}><When at={start} /></li>)}</ul>
      </Card>
      <CopyText long label={t('one.message', { name: name.split(' ')[0]! })} value={messageOf({ ...pickTongue(undefined, locale), zone, now: reader.now }, suggestion, time.plan.type.durationMinutes, link)} />
    </>
  );
}

function Answers({ suggestion, time, state }: OneProps) {
  const t = useTexts(texts);
  const { id, name, zone, turn, wishes } = suggestion;
  return (
    <>
      <Fold summary={t(turn === 'guest' ? 'one.answerAgain' : 'one.answer')} open={state !== undefined || (turn === 'host' && wishes.length === 0)}>
        <Form id="offer" action={`/suggestions/${id}/times`} state={state}><OfferFields free={timesToOffer(time)} zone={zone} chosen={[state?.values?.['start'] ?? []].flat().map(String)} /><Actions><Button>{t('one.send')}</Button></Actions></Form>
      </Fold>
      <Fold summary={t('one.decline')}>
        <p class="hint">{t('one.declineHint', { name })}</p>
        <Form id="decline" action={`/suggestions/${id}/decline`}><TextArea name="note" label={t('one.declineWords', { name })} rows={2} optional /><Actions><Button>{t('one.declineGo')}</Button></Actions></Form>
      </Fold>
    </>
  );
}

function Words({ suggestion, url }: OneProps) {
  const t = useTexts(texts);
  const { why, question, email, thirdName, thirdEmail, createdAt, key } = suggestion;
  const rows: (readonly [string, ComponentChildren])[] = [
    ...(why ? [[t('one.why'), why] as const] : []), ...(question ? [[t('one.question'), question] as const] : []),
    ...(email ? [[t('one.email'), <a href={`mailto:${email}`}>{email.split('@')[0]}@<wbr />{email.split('@')[1]}</a>] as const] : []), ...(thirdName ? [[t('one.third'), `${thirdName}, ${thirdEmail}`] as const] : []),
    [t('one.since'), <When at={createdAt} as="day" />],
  ];
  return <Stack><Card><Details rows={rows} /></Card>{isOpen(suggestion) && <CopyText label={t('one.link')} value={`${url}/suggested/${key}`} />}</Stack>;
}
