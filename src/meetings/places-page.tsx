import { Actions, Button, Card, EmptyState, Form, type FormState, Grid, LinkButton, Notice, numberText, Section, Select, TextInput, useReader, useTexts } from '../ui/index.ts';
import { Meetings } from './frame.tsx';
import { distance, midpoint, type Place, type Point } from './place.ts';
import { texts } from './texts.ts';

type PlacesProps = { readonly places: readonly Place[]; /** What was asked for half-way, and the two ends where both are known. */ readonly half?: { readonly between: readonly [Point, Point] | undefined; readonly state: FormState } | undefined; readonly state?: FormState | undefined };

const isPoint = (place: Place): place is Place & Point => place.latitude !== null && place.longitude !== null;

const oneDigit = { maximumFractionDigits: 1 } as const;

/** Places the member saved, and the point half-way between two. */
export function PlacesPage({ places, half, state }: PlacesProps) {
  const t = useTexts(texts);
  const known = places.filter(isPoint);
  return (
    <Meetings side="places" lead={t('places.lead')}>
      {places.length === 0 ? <EmptyState icon="place" title={t('places.none')}>{t('places.noneBody')}</EmptyState> : <Card>{places.map(place => <PlaceRow key={place.id} place={place} />)}</Card>}
      <Halfway places={known} half={half} />
      <Section title={t('places.add')}>
        <Form action="/meetings/places" state={state}>
          <TextInput name="name" label={t('places.name')} required />
          <TextInput name="address" label={t('places.address')} />
          <p class="hint">{t('places.degrees')}</p>
          <Grid><TextInput name="latitude" inputMode="decimal" label={t('places.latitude')} /><TextInput name="longitude" inputMode="decimal" label={t('places.longitude')} /></Grid>
          <Actions><Button look={places.length === 0 ? 'main' : 'quiet'}>{t('places.add')}</Button></Actions>
        </Form>
      </Section>
    </Meetings>
  );
}

function PlaceRow({ place }: { readonly place: Place; readonly key?: string }) {
  const t = useTexts(texts);
  return (
    <Form id={`p-${place.id}`} action={`/meetings/places/${place.id}/remove`} inline>
      <span><strong>{place.name}</strong>{place.address && `, ${place.address}`}</span>
      <Button look="bare" size="small" label={t('places.removeNamed', { name: place.name })}>{t('places.remove')}</Button>
    </Form>
  );
}

/** Each end is a place that was saved, or degrees as a map gives them. */
function Halfway({ places, half }: { readonly places: readonly Place[]; readonly half: PlacesProps['half'] }) {
  const t = useTexts(texts);
  const options = [{ value: '', label: t('places.byDegrees') }, ...places.map(({ id, name }) => ({ value: id, label: name }))];
  const end = (name: 'a' | 'b', value: string | undefined) => (
    <Grid pair>
      <Select name={name} label={t(`places.${name}`)} value={value} options={options} />
      <TextInput name={`${name}At`} label={t(`places.${name}At`)} placeholder="47.68, -122.33" autocomplete="off" />
    </Grid>
  );
  return (
    <Section title={t('places.half')}>
      <Form id="half" method="get" action="/meetings/places" state={half?.state}>
        {end('a', places[0]?.id)}{end('b', places[1]?.id)}
        <Actions><Button>{t('places.find')}</Button></Actions>
      </Form>
      {half?.between && <Middle a={half.between[0]} b={half.between[1]} />}
    </Section>
  );
}

function Middle({ a, b }: { readonly a: Point; readonly b: Point }) {
  const t = useTexts(texts);
  const reader = useReader();
  const { latitude, longitude } = midpoint(a, b);
  const map = `https://www.openstreetmap.org/?mlat=${latitude.toFixed(5)}&mlon=${longitude.toFixed(5)}#map=14/${latitude.toFixed(5)}/${longitude.toFixed(5)}`;
  return (
    <Notice actions={<LinkButton external href={map}>{t('places.map')}</LinkButton>}>
      {t('places.middle', { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4), distance: numberText(reader, distance(a, b) / 2, oneDigit) })}
    </Notice>
  );
}
