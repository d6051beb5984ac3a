import { Actions, Button, Card, Checkbox, Form, type FormState, PageHead, TextArea, TextInput, useTexts } from '../ui/index.ts';
import type { Offered } from '../connectors/index.ts';
import { texts } from './texts.ts';

type OfferProps = { readonly one: Offered; readonly other: Offered; readonly mailReady: boolean; readonly state?: FormState | undefined; readonly warning?: string | undefined };

/** Ask two people whether they would like to meet. */
export function OfferPage({ one, other, mailReady, state, warning }: OfferProps) {
  const t = useTexts(texts);
  const byHand = [one, other].filter(({ email }) => !mailReady || !email);
  return (
    <>
      <PageHead above={<a href="/introductions">{t('list.title')}</a>} title={t('offer.title', { one: one.fullName, other: other.fullName })} lead={t('offer.lead')} />
      {warning && <p class="notice care" role="alert">{warning}</p>}
      {byHand.length > 0 && <p class="notice">{t(byHand.length === 2 ? 'offer.what' : 'offer.what.one', { name: byHand[0]!.fullName })}{!one.email && !other.email && <> {t('offer.what.address')}</>}</p>}
      <Form action="/introductions/new" state={state}>
        <input type="hidden" name="one" value={one.id} />
        <input type="hidden" name="other" value={other.id} />
        <Card><TextArea name="reason" label={t('offer.reason')} hint={t('offer.reason.hint')} rows={4} required limit={1000} /></Card>
        <AboutCard which="one" who={one} other={other} mailReady={mailReady} />
        <AboutCard which="other" who={other} other={one} mailReady={mailReady} />
        <Card><Checkbox name="offersTimes" label={t('offer.times')} hint={t('offer.times.hint')} /></Card>
        <Actions><Button look="main" icon="letter">{t(byHand.length === 2 ? 'offer.send.byHand' : 'offer.send')}</Button></Actions>
      </Form>
    </>
  );
}

function AboutCard({ which, who, other, mailReady }: { readonly which: 'one' | 'other'; readonly who: Offered; readonly other: Offered; readonly mailReady: boolean }) {
  const t = useTexts(texts);
  return (
    <Card title={who.fullName}>
      <TextInput name={`${which}About`} label={t('offer.about', { name: who.fullName, other: other.fullName })} value={who.work} />
      <TextArea name={`${which}Note`} label={t('offer.note', { name: who.fullName })} hint={t('offer.note.hint', { other: other.fullName })} rows={2} optional limit={1000} />
      <p class="soft">{who.email && mailReady ? t('offer.mail', { email: who.email }) : t(who.email ? 'offer.noMail' : 'offer.byHand', { name: who.fullName })}</p>
    </Card>
  );
}
