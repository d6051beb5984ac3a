import { nameOfWeekday, weekdays } from '../time/weekdays.ts';
import { Actions, Button, Card, Checkbox, CopyText, FieldGroup, Form, type FormState, LinkButton, PageHead, Row, TextInput, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** How much a day may hold, and when there is time for reaching out. */
export function PacePage({ state, feed }: { readonly state: FormState; readonly feed: string | undefined }) {
  const t = useTexts(texts);
  const { tag } = useReader();
  return (
    <>
      <PageHead title={t('pace.title')} lead={t('pace.lead')} />
      <Form action="/today/pace" state={state}>
        <TextInput name="items" type="number" inputMode="numeric" min={1} max={12} label={t('pace.items')} />
        <TextInput name="people" type="number" inputMode="numeric" min={0} max={5} label={t('pace.people')} hint={t('pace.people.hint')} />
        <TextInput name="city" label={t('pace.city')} hint={t('pace.city.hint')} autocomplete="address-level2" />
        <FieldGroup legend={t('pace.block')} hint={t('pace.block.hint')}>
          <FieldGroup legend={t('pace.days')}><Row>{weekdays.map(day => <Checkbox key={day} name="days" value={day} label={nameOfWeekday(tag, day)} />)}</Row></FieldGroup>
          <Row>
            <TextInput name="from" type="time" label={t('pace.from')} />
            <TextInput name="minutes" type="number" inputMode="numeric" min={10} max={240} step={5} label={t('pace.minutes')} />
          </Row>
        </FieldGroup>
        <Actions><Button look="main">{t('pace.save')}</Button><LinkButton href="/today">{t('pace.back')}</LinkButton></Actions>
      </Form>
      <FeedCard feed={feed} empty={[state.values?.days ?? []].flat().length === 0} />
    </>
  );
}

/** The address to subscribe to, for the member's own calendar. */
function FeedCard({ feed, empty }: { readonly feed: string | undefined; readonly empty: boolean }) {
  const t = useTexts(texts);
  return (
    <Card title={t('feed.title')}>
      <p class="soft">{t(empty ? 'feed.noDays' : feed ? 'feed.secret' : 'feed.none')}</p>
      {feed && <CopyText label={t('feed.address')} value={feed} />}
      <form method="post" action="/today/feed"><Button size="small">{t(feed ? 'feed.renew' : 'feed.make')}</Button></form>
    </Card>
  );
}
