import { profileAddress } from '../contacts/index.ts';
import { Bulk, Button, type Column, dateOf, dateText, Day, FaceLine, Pager, type Reader, Table, useReader, useTexts } from '../ui/index.ts';
import { type Invitation, secondTryAt, type Side } from './invitation.ts';
import { texts } from './texts.ts';

export type TableProps = {
  readonly side: Side;
  readonly invitations: readonly Invitation[];
  /** How many come before those shown; and the addresses of the pages around. */
  readonly from: number;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** Where the list is, to come back to. */
  readonly here: string;
};

const acts = { hanging: 'withdraw', received: 'settle', withdrawn: 'restore' } as const;

/** Invitations to tick, with what can be done with those ticked. */
export function InvitationTable({ side, invitations, previous, next, here }: TableProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const act = acts[side];
  return (
    <>
      <Bulk action={`/invitations/${act}`} label={t('bulk.label')} enhance="#invitations" bar={<Button look={side === 'hanging' ? 'main' : 'quiet'} icon={side === 'withdrawn' ? 'undo' : 'check'}>{t(`bulk.${act}`)}</Button>}>
        <input type="hidden" name="back" value={here} />
        <Table caption={t(`table.${side}`)} columns={columns(t, reader, side)} rows={invitations} rowKey={each => each.id} select={{ name: 'invitation', label: each => t('choose', { name: each.fullName }) }} />
      </Bulk>
      <Pager previous={previous} next={next} />
    </>
  );
}

type T = ReturnType<typeof texts>;

function columns(t: T, reader: Reader, side: Side): readonly Column<Invitation>[] {
  const who: Column<Invitation> = { key: 'who', head: t('column.who'), cell: each => <FaceLine name={each.fullName} href={`/people/${each.person}`} note={each.work} /> };
  const note: Column<Invitation> = { key: 'note', head: t(side === 'received' ? 'column.theirNote' : 'column.note'), cell: each => each.message ? <p class="as-written">{each.message}</p> : side === 'received' && <AskBack of={each} /> };
  const profile: Column<Invitation> = { key: 'profile', head: t('column.profile'), cell: each => <Profile of={each} /> };
  if (side === 'withdrawn') {
    const when: Column<Invitation> = { key: 'withdrawn', head: t('column.withdrawn'), cell: ({ withdrawnAt }) => withdrawnAt && <Ago at={withdrawnAt} /> };
    return [who, when, { key: 'again', head: t('column.again'), cell: ({ withdrawnAt }) => withdrawnAt && sayAgain(t, reader, withdrawnAt) }, profile];
  }
  const when: Column<Invitation> = { key: 'sent', head: t(side === 'received' ? 'column.received' : 'column.sent'), cell: ({ sentAt }) => sentAt ? <Ago at={sentAt} /> : <span class="soft">{t('undated')}</span> };
  return [who, when, note, profile];
}

/** Nobody needs to be known without a reason: a kind question back, written by the domain above. */
function AskBack({ of: { person, fullName } }: { readonly of: Invitation }) {
  const t = useTexts(texts);
  return <Button size="small" icon="quote" formAction="/outreach/ask-back" name="person" value={person} label={t('askBack.label', { name: fullName })}>{t('askBack')}</Button>;
}

/** How long ago; the archive tells the minute, but nobody wants it. */
const Ago = ({ at }: { readonly at: Date }) => <Day on={dateOf(useReader(), at)} ago />;

/** The person's own page on LinkedIn, in a window of its own. */
function Profile({ of: { profile, fullName } }: { readonly of: Invitation }) {
  const t = useTexts(texts);
  const address = profile && profileAddress(profile);
  return address ? <a href={address} target="_blank" rel="noopener noreferrer" aria-label={t('profile.label', { name: fullName })}>{t('profile.open')}</a> : null;
}

function sayAgain(t: T, reader: Reader, withdrawnAt: Date): string {
  const from = secondTryAt(withdrawnAt);
  return from <= reader.now ? t('again.now') : t('again.from', { day: dateText(reader, dateOf(reader, from), 'long') });
}
