import { GuestFields } from '../guests/index.ts';
import { meetingName, type MeetingType } from '../meetings/index.ts';
import { Actions, Avatar, Button, Card, Form, type FormState, Notice, PageHead, ReadBy, useReader, useTexts, ZoneSelect } from '../ui/index.ts';
import { texts } from './texts.ts';
import { WishFields } from './wish-fields.tsx';

export type SuggestProps = {
  readonly host: { readonly name: string; readonly handle: string };
  readonly type: MeetingType;
  readonly zone: string;
  /** Whether the zone is the guest’s own word, rather than the host’s. */
  readonly zoneGiven: boolean;
  readonly linkKey: string | undefined;
  /** The secret word of this form: sent twice, it is one wish. */
  readonly attempt: string;
  readonly mails: boolean;
  readonly state: FormState;
  /** Why nothing was sent, where no field is to blame. */
  readonly trouble?: string | undefined;
};

/** For a guest whom none of the free times suits: which others would, or a wish to be given some. */
export function SuggestPage(props: SuggestProps) {
  const { host, type, zone, state, mails, trouble } = props;
  const t = useTexts(texts);
  const reader = useReader();
  const name = host.name.split(' ')[0] ?? host.name;
  const base = `/@${host.handle}/${type.slug}`;
  const back = `${base}?${new URLSearchParams({ zone, ...(props.linkKey && { key: props.linkKey }) })}`;
  return (
    <ReadBy value={{ ...reader, zone }}>
      <PageHead face={<Avatar name={host.name} size="big" />} above={<a href={back}>{t('suggest.back')}</a>} title={t('suggest.title')} lead={t('suggest.lead', { host: name })} />
      {trouble && <Notice tone="care">{trouble}</Notice>}
      <Card title={t('own.title', { what: meetingName(reader, type), host: name })}>
        <Form action={`${base}/suggest`} state={state}>
          {props.linkKey && <input type="hidden" name="key" value={props.linkKey} />}
          <input type="hidden" name="attempt" value={props.attempt} />
          <WishFields />
          <ZoneSelect name="timeZone" label={t('suggest.zone')} value={zone} guess={!props.zoneGiven} />
          <GuestFields host={name} type={type} state={state} mails={mails} />
          <Actions note={t(mails ? 'suggest.after' : 'suggest.afterNoMail', { host: name })}><Button look="main">{t('suggest.go', { host: name })}</Button></Actions>
        </Form>
      </Card>
    </ReadBy>
  );
}
