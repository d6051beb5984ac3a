import type { ComponentChildren } from 'preact';
import type { Host } from '../accounts/index.ts';
import { type Participant, type Poll, stateOf } from '../polls/index.ts';
import { Actions, Button, Card, Details, Form, instantText, LinkButton, PageHead, useReader, useTexts, When } from '../ui/index.ts';
import { texts } from './texts.ts';

type HeldProps = { readonly host: Host; readonly poll: Poll; readonly participant: Participant; readonly at: string };

/** Everything that is held about somebody who was asked, and the way to have it deleted. */
export function HeldPage({ host, poll, participant, at }: HeldProps) {
  const t = useTexts(texts);
  const reader = { ...useReader(), zone: participant.zone || host.zone };
  if (participant.forgottenAt) return <PageHead title={t('forgotten.title')} lead={t('forgotten.body')} />;
  const said = poll.times.filter(({ id }) => participant.marks[id]).map(({ id, start }) => `${instantText(reader, start, 'weekday')}: ${t(`mark.${participant.marks[id]!}`)}`);
  const rows: (readonly [string, ComponentChildren])[] = [
    [t('held.name'), participant.name], ...(participant.email ? [[t('held.email'), participant.email] as const] : []), ...(participant.zone ? [[t('held.zone'), participant.zone] as const] : []), [t('held.language'), participant.locale],
    ...(participant.note ? [[t('held.note'), participant.note] as const] : []), [t('held.since'), participant.answeredAt ? <When at={participant.answeredAt} as="day" /> : t('held.notYet')],
    ...(said.length > 0 ? [[t('held.answers'), <ul class="plain-list">{said.map(line => <li key={line}>{line}</li>)}</ul>] as const] : []),
  ];
  return (
    <>
      <PageHead title={t('held.title')} lead={t('held.lead', { host: host.name })} above={<a href={at}>{t('held.back')}</a>} />
      <Card><Details rows={rows} /></Card>
      <p class="soft">{t('held.own', { host: host.name })}</p>
      <Card title={t('held.ask')}>
        <p>{t('held.askBody')} {stateOf(poll) === 'found' && t('held.meeting')}</p>
        <Form id="forget" action={`${at}/forget`}><Actions><Button look="grave">{t('held.delete')}</Button><LinkButton href={at}>{t('held.no')}</LinkButton></Actions></Form>
      </Card>
    </>
  );
}
