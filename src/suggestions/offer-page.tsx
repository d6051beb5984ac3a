import { meetingName, type MeetingType } from '../meetings/index.ts';
import { Actions, Button, Card, Form, type FormState, Grid, PageHead, Select, TextInput, useReader, useTexts, ZoneSelect } from '../ui/index.ts';
import { type HostTime, timesToOffer } from './host-time.ts';
import { OfferFields } from './offer-fields.tsx';
import { texts } from './texts.ts';

export type OfferProps = { readonly types: readonly MeetingType[]; readonly time: HostTime | undefined; readonly zone: string; /** Somebody of the host's people, whom nobody needs to type. */ readonly person?: { readonly id: string; readonly name: string; readonly email: string } | undefined; readonly state: FormState };

/** For a host who sends somebody three exact times. */
export function OfferPage({ types, time, zone, person, state }: OfferProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const options = types.map(type => ({ value: type.slug, label: meetingName(reader, type) }));
  return (
    <>
      <PageHead title={t('offer.title')} lead={t('offer.lead')} above={<a href="/suggestions">{t('list.title')}</a>} />
      <Card>
        <Form action="/suggestions/new" state={state}>
          {person && <p><input type="hidden" name="person" value={person.id} /><a href={`/people/${person.id}`}>{person.name}</a>{person.email && `, ${person.email}`}</p>}
          {!person?.email && <Grid>{!person && <TextInput name="name" label={t('offer.name')} autocomplete="off" required />}<TextInput name="email" type="email" label={t('offer.email')} hint={t('offer.emailHint')} autocomplete="off" /></Grid>}
          <Grid><Select name="type" label={t('offer.type')} value={time?.plan.type.slug} options={options} /><ZoneSelect name="zone" label={t('offer.zone')} value={zone} /></Grid>
          <Select name="locale" label={t('offer.language')} value={reader.language} options={(['en', 'de'] as const).map(value => ({ value, label: t(`language.${value}`) }))} />
          <OfferFields free={time ? timesToOffer(time) : []} zone={zone} chosen={[state.values?.['start'] ?? []].flat().map(String)} />
          <Actions><Button look="main">{t('offer.go')}</Button><Button name="do" value="show">{t('offer.show')}</Button></Actions>
        </Form>
      </Card>
    </>
  );
}
