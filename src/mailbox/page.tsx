import { Settings } from '../settings/index.ts';
import { Actions, Button, Card, Details, Fold, Form, type FormState, Notice, Num, Row, TextInput, useReader, useTexts, When } from '../ui/index.ts';
import { type Mailbox, sayMailboxTrouble } from './mailbox.ts';
import { mailboxTexts } from './texts.ts';

type PageProps = { readonly mailbox: Mailbox | undefined; /** The member's own address, to begin with. */ readonly email: string; readonly state?: FormState | undefined };

/** Connecting a mailbox, and how it fares. */
export function MailboxPage({ mailbox, email, state }: PageProps) {
  const t = useTexts(mailboxTexts);
  return (
    <Settings side="mailbox" lead={t('mailbox.lead')}>
      {mailbox && <Connected mailbox={mailbox} />}
      {mailbox ? <Fold summary={t('mailbox.change')} open={state !== undefined}><Connection mailbox={mailbox} email={email} state={state} /></Fold> : <Card><Connection mailbox={mailbox} email={email} state={state} /></Card>}
      <Fold summary={t('mailbox.what')}><p>{t('mailbox.reads')}</p><p>{t('mailbox.keeps')}</p></Fold>
    </Settings>
  );
}

function Connected({ mailbox }: { readonly mailbox: Mailbox }) {
  const t = useTexts(mailboxTexts);
  const { readAt, trouble, seen, kept, connectedAt } = mailbox;
  return (
    <Card title={t('mailbox.at', { username: mailbox.username, host: mailbox.host })}>
      {trouble && <Notice tone="care" title={t('mailbox.trouble')}>{sayMailboxTrouble(useReader(), mailbox)} {t('mailbox.troubleNote')}</Notice>}
      {!trouble && <p>{t('mailbox.well')}</p>}
      <Details rows={[
        [t('mailbox.lastRead'), readAt ? <When at={readAt} as="whole" /> : t('mailbox.notYet')],
        [t('mailbox.seen'), <Num value={seen} />], [t('mailbox.kept'), <Num value={kept} />],
        [t('mailbox.since'), <When at={connectedAt} as="day" />],
      ]} />
      <Row>
        <form method="post" action="/settings/mailbox/read"><Button>{t('mailbox.readNow')}</Button></form>
        <form method="post" action="/settings/mailbox/forget"><Button look="bare">{t('mailbox.forget')}</Button></form>
      </Row>
    </Card>
  );
}

function Connection({ mailbox, email, state }: PageProps) {
  const t = useTexts(mailboxTexts);
  return (
    <Form action="/settings/mailbox" state={state}>
      <TextInput name="host" label={t('mailbox.host')} hint={t('mailbox.hostHint')} value={mailbox?.host} spellcheck={false} required />
      <TextInput name="port" label={t('mailbox.port')} hint={t('mailbox.portHint')} value={mailbox?.port ?? 993} inputMode="numeric" required />
      <TextInput name="username" label={t('mailbox.username')} hint={t('mailbox.usernameHint')} value={mailbox?.username ?? email} autocomplete="off" spellcheck={false} required />
      <TextInput name="password" type="password" label={t('mailbox.password')} hint={t('mailbox.passwordHint')} autocomplete="off" required />
      <Actions note={t('mailbox.checks')}><Button look={mailbox ? 'quiet' : 'main'}>{t(mailbox ? 'mailbox.change' : 'mailbox.connect')}</Button></Actions>
    </Form>
  );
}
