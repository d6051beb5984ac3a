import type { Host } from '../accounts/index.ts';
import { isOpen, sayWish, type Suggestion, whatOf } from '../suggestions/index.ts';
import { Actions, Button, Card, CopyText, Details, Fold, Form, type FormState, instantText, Notice, PageHead, RadioGroup, ReadBy, Stack, TextInput, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';
import { WishFields } from './wish-fields.tsx';

export type Done = 'sent' | 'taken' | 'noTime' | 'over' | 'used';
export type GuestProps = {
  readonly host: Host;
  readonly suggestion: Suggestion;
  readonly url: string;
  readonly mails: boolean;
  /** The time that the link in the mail names. */
  readonly start?: string | undefined;
  readonly done?: Done | undefined;
  /** Why nothing was done, where that is no field's fault. */
  readonly trouble?: string | undefined;
  readonly state?: FormState | undefined;
};

/** A guest’s own page of a meeting that waits for its time. */
export function GuestPage(props: GuestProps) {
  const { host, suggestion, done, trouble } = props;
  const t = useTexts(texts);
  const reader = { ...useReader(), zone: suggestion.zone };
  const offered = isOpen(suggestion) && suggestion.turn === 'guest';
  return (
    <ReadBy value={reader}>
      <PageHead title={t('own.title', { what: whatOf(reader, suggestion), host: host.name })} above={host.openedAt ? <a href={`/@${host.handle}`}>{host.name}</a> : undefined} />
      {done && <Notice tone={done === 'sent' ? 'good' : 'care'}>{t(`done.${done}`, { host: host.name })}</Notice>}
      {trouble && <Notice tone="care">{trouble}</Notice>}
      {suggestion.declinedAt && <Notice title={t('own.declined', { host: host.name })}>{suggestion.hostNote} {t('own.declinedBody')}</Notice>}
      {offered ? <Offered {...props} /> : isOpen(suggestion) && <Waits {...props} />}
      <Held {...props} />
    </ReadBy>
  );
}

/** What the host offers: one of it is booked with one press. */
function Offered({ host, suggestion, start, state }: GuestProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const { key, starts, hostNote } = suggestion;
  const ahead = starts.filter(each => each > reader.now).map(each => ({ value: each.toISOString(), label: instantText(reader, each) }));
  const wished = ahead.find(({ value }) => value === start) ?? (ahead.length === 1 ? ahead[0] : undefined);
  return (
    <Stack gap={6}>
      <Card title={t('own.offers', { host: host.name })}>
        {hostNote && <p>{hostNote}</p>}
        {ahead.length > 0 && (
          <Form action={`/suggested/${key}/take`} id="take" state={state}>
            <RadioGroup tiles name="start" legend={t('own.choose')} value={wished?.value} options={ahead} required />
            <Missing suggestion={suggestion} />
            <Actions><Button look="main">{t('own.take')}</Button></Actions>
          </Form>
        )}
        {ahead.length === 0 && <p>{t('own.gone')}</p>}
      </Card>
      <Fold summary={t('own.none')} open={ahead.length === 0 || state?.errors?.['date1'] !== undefined}>
        <Form action={`/suggested/${key}/others`} id="others" state={state}><WishFields /><Actions><Button>{t('own.others')}</Button></Actions></Form>
      </Fold>
    </Stack>
  );
}

/** What the host could not know. */
function Missing({ suggestion: { name, email, question, mode, phone } }: Pick<GuestProps, 'suggestion'>) {
  const t = useTexts(texts);
  return (
    <>
      {email === '' && <><TextInput name="name" label={t('own.name')} value={name} autocomplete="name" required /><TextInput name="email" type="email" label={t('own.email')} autocomplete="email" required /></>}
      {question === '' && <TextInput name="question" label={t('own.question')} optional />}
      {mode === 'phone' && phone === '' && <TextInput name="phone" type="tel" label={t('own.phone')} autocomplete="tel" optional />}
    </>
  );
}

function Waits({ host, suggestion, mails, url }: GuestProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const { wishes, note, why, question, key } = suggestion;
  return (
    <Stack gap={6}>
      <Notice title={t('own.waits', { host: host.name })}>{t(mails && suggestion.email ? 'own.waitsBody' : 'own.waitsNoMail')}</Notice>
      <Card title={wishes.length > 0 ? t('own.yours') : t('own.asked', { host: host.name })}>
        {wishes.length > 0 && <ul>{wishes.map(wish => <li key={sayWish(reader, wish)}>{sayWish(reader, wish)}</li>)}</ul>}
        {note && <p>{note}</p>}
        {why && <Details rows={[[t('own.why'), why], [t('own.asks'), question]]} />}
      </Card>
      <CopyText label={t('own.link')} value={`${url}/suggested/${key}`} />
    </Stack>
  );
}

function Held({ host, suggestion }: GuestProps) {
  const t = useTexts(texts);
  return (
    <Fold summary={t('own.held')}>
      <Stack>
        <p>{t('own.heldBody', { host: host.name })}</p>
        <Form action={`/suggested/${suggestion.key}/withdraw`} id="withdraw"><Button look="grave">{t('own.withdraw')}</Button></Form>
      </Stack>
    </Fold>
  );
}

/** Once it was taken back. */
export function GonePage() {
  const t = useTexts(texts);
  return <PageHead title={t('own.gone.title')} lead={t('own.gone.body')} />;
}
