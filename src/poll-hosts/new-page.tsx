import { modes } from '../meetings/index.ts';
import { Actions, Button, Card, Checkbox, dayText, Field, FieldGroup, Fold, Form, type FormState, Notice, PageHead, RadioGroup, Row, TextArea, TextInput, timeText, useReader, useTexts, zoneText } from '../ui/index.ts';
import { ClosingFields } from './poll-side.tsx';
import { texts } from './texts.ts';
import type { Named } from './who-is-asked.ts';

/** A time to ask about, as the form shows it. */
export type OfferedTime = { readonly start: Date; readonly chosen: boolean; readonly clash: { readonly from: number; readonly to: number } | undefined };

export type NewProps = {
  readonly state: FormState;
  readonly named: readonly (Named & { readonly chosen: boolean; readonly mustCome: boolean })[];
  /** That a line was read as a heading, or ''. */
  readonly heading: string;
  /** Undefined before times were looked for. */
  readonly times: readonly OfferedTime[] | undefined;
  /** Some times clash with the calendar, and are named now. */
  readonly clashes: boolean;
  readonly forThree: boolean;
  readonly mails: boolean;
};

/** Asking people when they can: what, who, when; then the times to ask about. */
export function NewPage(props: NewProps) {
  const t = useTexts(texts);
  const { state, named, heading, times, clashes, forThree, mails } = props;
  return (
    <>
      <PageHead above={<a href="/polls">{t('list.title')}</a>} title={t(forThree ? 'new.titleThree' : 'new.title')} lead={t(mails ? 'new.lead' : 'new.leadNoMail')} />
      <Form action="/polls/new" state={state}>
        {forThree && <input type="hidden" name="three" value="1" />}
        {clashes && <Notice tone="care" title={t('new.clashes')}>{t('new.clashesBody')}</Notice>}
        <Card title={t('new.what')}>
          <TextInput name="title" label={t('new.about')} hint={t('new.aboutHint')} required maxLength={120} autocomplete="off" />
          <RadioGroup tiles name="mode" legend={t('new.mode')} value={String(state.values?.mode ?? 'virtual')} options={modes.map(mode => ({ value: mode, label: t(`mode.${mode}`) }))} />
          <TextInput name="place" label={t('new.place')} hint={t('new.placeHint')} maxLength={300} autocomplete="off" />
          <TextInput name="minutes" type="number" inputMode="numeric" min={5} max={720} step={5} label={t('new.minutes')} value={30} />
          <TextArea name="words" label={t('new.words')} rows={2} optional />
        </Card>
        <Who named={named} heading={heading} />
        <Card title={t('new.when')}>
          <Row><TextInput name="from" type="date" label={t('new.from')} /><TextInput name="to" type="date" label={t('new.to')} /></Row>
          <Deadline />
          <Actions><Button look={times ? 'quiet' : 'main'} icon="search" name="do" value="times" formAction="/polls/new#times">{t(times ? 'new.findAgain' : 'new.find')}</Button></Actions>
        </Card>
        {times && <Times times={times} />}
        <Fold summary={t('new.tryOut')} open={Boolean(state.errors?.closing)}><ClosingFields closing="itself" namesShown={forThree} shareLink={false} /></Fold>
        {times && <Actions><Button look="main" icon="letter" name="do" value="ask">{t('new.ask')}</Button></Actions>}
      </Form>
    </>
  );
}

function Times({ times }: { readonly times: readonly OfferedTime[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  const zone = zoneText(reader, times[0]?.start ?? reader.now);
  const days = Map.groupBy(times, ({ start }) => dayText(reader, start, 'full'));
  return (
    <Card title={t('new.times')} id="times">
      <p class="soft">{times.length === 0 ? t('new.noneFree') : t(times.some(({ clash }) => clash) ? 'new.timesSome' : 'new.timesLead', { zone })}</p>
      {[...days].map(([day, its]) => <FieldGroup key={day} legend={day}>{its.map(time => <TimeChoice key={time.start.getTime()} time={time} />)}</FieldGroup>)}
      <FieldGroup legend={t('new.hand')} hint={t('new.handHint', { zone })}>
        <Row>{[1, 2, 3].map(place => <Field key={place} name={`hand${place}`} label={t('new.handTime')} optional control={wires => <input type="datetime-local" step={300} {...wires} />} />)}</Row>
      </FieldGroup>
    </Card>
  );
}

function TimeChoice({ time: { start, chosen, clash } }: { readonly time: OfferedTime; readonly key?: number }) {
  const t = useTexts(texts);
  const reader = useReader();
  const hint = clash && t('new.clash', { from: timeText(reader, clash.from * 60_000), to: timeText(reader, clash.to * 60_000) });
  return (
    <>
      <Checkbox name="time" value={start.toISOString()} label={timeText(reader, start)} hint={hint} checked={chosen} />
      <input type="hidden" name="offered" value={start.toISOString()} />
      {clash && <input type="hidden" name="seen" value={start.toISOString()} />}
    </>
  );
}

function Who({ named, heading }: Pick<NewProps, 'named' | 'heading'>) {
  const t = useTexts(texts);
  return (
    <Card title={t('new.who')}>
      {named.length > 0 && <FieldGroup legend={t('new.people')}>{named.map(each => <Checkbox key={each.word} name="who" value={each.word} label={each.name} hint={each.note || undefined} checked={each.chosen} />)}</FieldGroup>}
      <TextArea name="lines" label={t(named.length > 0 ? 'new.linesMore' : 'new.lines')} hint={[heading, t('new.linesHint')].filter(Boolean).join(' ')} rows={named.length > 0 ? 2 : 4} />
      {named.length > 0 && <FieldGroup legend={t('new.must')} hint={t('new.mustHint')}>{named.map(each => <Checkbox key={each.word} name="must" value={each.word} label={each.name} checked={each.mustCome} />)}</FieldGroup>}
    </Card>
  );
}

function Deadline() {
  const t = useTexts(texts);
  const reader = useReader();
  return <Field name="deadline" label={t('new.deadline')} hint={t('new.deadlineHint', { zone: zoneText(reader, reader.now) })} required control={(wires, value) => <input type="datetime-local" step={300} value={value} {...wires} />} />;
}
