import { AnswerCard, Held, OverPage } from '../connectors/index.ts';
import { AsWritten, Card, dateText, type FormState, PageHead, type Reader, Stack, TextInput, useReader, useTexts } from '../ui/index.ts';
import { ConnectedPage } from './connected-page.tsx';
import { type AskedSide, stateOf } from './introduction.ts';
import { texts } from './texts.ts';

type GuestProps = { readonly side: AskedSide; readonly at: string; /** Whether letters reach them from here. */ readonly byMail: boolean; readonly state?: FormState | undefined };

/** The page behind the link of one of the two. What it shows of the other does not depend on how the other answered, until both said yes. */
export function GuestPage({ side, at, byMail, state }: GuestProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const now = stateOf(side, reader.now);
  if (now === 'connected') return <ConnectedPage side={side} at={at} byMail={byMail} state={state} />;
  if (now !== 'asked') return <OverPage host={side.host.name} at={at} />;
  const { other, host, reason, note } = side;
  const words = byMail ? 'guest' : 'guest.byHand';
  return (
    <Stack gap={6}>
      <PageHead title={t('guest.title', { name: other.name })} lead={t('guest.lead', { host: host.name })} />
      {other.about && <Card title={t('guest.about', { name: other.name })}><p>{other.about}</p></Card>}
      <Card title={t('guest.reason')}><AsWritten>{reason}</AsWritten></Card>
      {note && <Card title={t('guest.note')}><AsWritten>{note}</AsWritten></Card>}
      <AnswerCard answered={side.answer && { answer: side.answer, laterOn: side.laterOn }} said={saidTo(reader, side, words)} labels={{ yes: t(`${words}.yes`), no: t(`${words}.no`), later: t(`${words}.later`) }} laterOn={byMail ? undefined : t('guest.byHand.laterOn')}
        expiresAt={side.expiresAt} at={at} promise={t('guest.promise', { name: other.name, host: host.name })} state={state}>
        {side.byHand && <TextInput name="address" type="email" autocomplete="email" label={t('guest.ownAddress', { name: other.name })} hint={t(side.needsAddress ? 'guest.ownAddress.needed' : 'guest.ownAddress.hint', { name: other.name, host: host.name })} optional={!side.needsAddress} />}
      </AnswerCard>
      <Held host={host.name} at={at} />
    </Stack>
  );
}

function saidTo(reader: Reader, { answer, laterOn, other }: AskedSide, words: 'guest' | 'guest.byHand'): string | null {
  const t = texts(reader);
  if (!answer) return null;
  if (answer === 'later') return t(`${words}.saved.later`, { day: dateText(reader, laterOn ?? '', 'long') });
  return answer === 'yes' ? t(`${words}.saved.yes`, { name: other.name }) : t(`${words}.saved.no`);
}
