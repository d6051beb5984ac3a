import { Held, OutcomeTiles } from '../connectors/index.ts';
import { AsWritten, Button, Card, Form, type FormState, instantText, PageHead, Stack, TextArea, useReader, useTexts } from '../ui/index.ts';
import type { AskedSide } from './introduction.ts';
import { timesToCome } from './reach.ts';
import { texts } from './texts.ts';

type ConnectedProps = { readonly side: AskedSide; readonly at: string; readonly byMail: boolean; readonly state?: FormState | undefined };

/** Both said yes: how to reach the other, and what came of it. */
export function ConnectedPage({ side, at, byMail, state }: ConnectedProps) {
  const t = useTexts(texts);
  const { other, host, reason, outcome, thanks } = side;
  return (
    <Stack gap={6}>
      <PageHead title={t('guest.connected', { name: other.name })} lead={t(byMail && other.email ? 'guest.connected.lead' : 'guest.connected.plain', { host: host.name })} />
      <AddressCard side={side} />
      <TimesCard side={side} />
      <Card title={t('guest.reason')}><AsWritten>{reason}</AsWritten></Card>
      <Card title={t('guest.outcome')}>
        {outcome && <p role="status">{t('guest.told', { host: host.name })}</p>}
        <Form id="outcome" action={`${at}/outcome`} state={state}>
          <OutcomeTiles legend={t('guest.outcome')} outcome={outcome} />
          <TextArea name="thanks" label={t('guest.thanks', { host: host.name })} hint={t('guest.thanks.hint')} rows={3} optional value={thanks} limit={1000} />
          <Button look="main" icon="check">{t('guest.tell', { host: host.name })}</Button>
        </Form>
      </Card>
      <Held host={host.name} at={at} />
    </Stack>
  );
}

/** The address of the other; or who writes first, where it is not known. */
function AddressCard({ side: { email, other, host } }: { readonly side: AskedSide }) {
  const t = useTexts(texts);
  if (other.email) return <Card title={t('guest.address', { name: other.name })}><p><a href={`mailto:${other.email}`}>{other.email}</a></p>{email && <p class="soft">{t('guest.yours', { name: other.name, email })}</p>}</Card>;
  return <Card title={t('guest.reach', { name: other.name })}><p>{other.gone ? t('guest.gone', { name: other.name }) : email ? t('guest.theyWrite', { name: other.name, email }) : t('guest.noWay', { host: host.name })}</p></Card>;
}

/** Times at which whoever introduced them could be there at the beginning. */
function TimesCard({ side: { times, host } }: { readonly side: AskedSide }) {
  const t = useTexts(texts);
  const reader = useReader();
  const coming = timesToCome(times, reader.now);
  if (coming.length === 0) return null;
  return (
    <Card title={t('guest.times', { host: host.name })}>
      <ul>{coming.map(at => <li key={at.getTime()}>{instantText(reader, at)}</li>)}</ul>
      <p>{t('guest.times.how', { host: host.name })} <a href={`mailto:${host.email}`}>{host.email}</a></p>
    </Card>
  );
}
