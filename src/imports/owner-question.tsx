import type { ImportRow } from '../intake/index.ts';
import { listFormat } from '../time/intl.ts';
import { Actions, Button, Card, Form, type FormState, LinkButton, PageHead, RadioGroup, Rich, TextInput, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type Props = { readonly row: ImportRow };
type T = ReturnType<typeof texts>;

/** Who the member is in an archive: asked once, then only said. */
export function OwnerQuestion({ row }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  const name = row.ownerName!;
  if (row.ownerConfirmedAt) return <p class="soft">{t('owner.confirmed', { name: row.ownerKey ? `linkedin.com/${row.ownerKey}` : name })}</p>;
  if (row.ownerKey === null) return null;
  const reasons = listFormat(reader.tag).format(reasonsFor(t, row));
  return (
    <Card title={t('owner.title')} id="owner">
      <p><Rich parts={t.parts('owner.is', { name, address: `linkedin.com/${row.ownerKey}` })} tags={{ strong: text => <strong>{text}</strong> }} /> {reasons && t('owner.why', { reasons })}</p>
      <form method="post" action={`/imports/${row.id}/owner`}>
        <input type="hidden" name="profile" value={row.ownerKey} />
        <Actions note={t('owner.keeps')}>
          <Button>{t('owner.yes')}</Button>
          <LinkButton look="bare" href={`/imports/${row.id}/owner`}>{t('owner.no')}</LinkButton>
        </Actions>
      </form>
    </Card>
  );
}

function reasonsFor(t: T, { ownerFacts: facts }: ImportRow): readonly string[] {
  if (!facts) return [];
  return [
    ...(facts.invitations > 0 ? [t('owner.invitations', { part: facts.invitations, whole: facts.ofInvitations })] : []),
    ...(facts.messages > 0 ? [t('owner.messages', { part: facts.messages, whole: facts.ofMessages })] : []),
    ...(facts.inProfile ? [t('owner.profile')] : []),
  ];
}

/** Choosing somebody else, with whom the archive is read again. */
export function OtherOwnerPage({ row, state }: Props & { readonly state?: FormState | undefined }) {
  const t = useTexts(texts);
  const options = row.ownerChoices.map(({ key, name }) => ({ value: key, label: name || key, hint: `linkedin.com/${key}` }));
  return (
    <>
      <PageHead above={<a href={`/imports/${row.id}`}>{row.fileName}</a>} title={t('owner.other.title')} lead={t('owner.other.lead')} />
      <Form action={`/imports/${row.id}/owner`} state={state}>
        {options.length > 0 && <RadioGroup name="profile" legend={t('owner.other.choose')} options={options} />}
        <TextInput name="address" label={t('owner.other.address')} hint={t('owner.other.hint')} autocomplete="url" spellcheck={false} />
        <Actions><Button look="main">{t('owner.other.go')}</Button><LinkButton href={`/imports/${row.id}`}>{t('owner.other.stay')}</LinkButton></Actions>
      </Form>
    </>
  );
}
