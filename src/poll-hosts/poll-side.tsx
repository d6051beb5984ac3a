import type { RankedTime } from '../ballots/index.ts';
import { askedIn, closings, type Poll, stateOf } from '../polls/index.ts';
import { timeIn, dayIn } from '../time/calendar-day.ts';
import { Actions, Button, Checkbox, Field, FieldGroup, Fold, Form, type FormState, instantText, Notice, RadioGroup, Stack, TextArea, timeText, useReader, useTexts, zoneText } from '../ui/index.ts';
import { texts } from './texts.ts';

/** A time to ask about, and what stands in the host's calendar then. */
export type OtherTime = { readonly start: Date; readonly clash: RankedTime['clash'] };

export type PollProps = {
  readonly poll: Poll;
  readonly ranked: readonly RankedTime[];
  /** The time that was found, as it stands now. */
  readonly foundAt: Date | undefined;
  /** Other times: some that are free, and those that were chosen in a form that came back. */
  readonly others: readonly OtherTime[];
  /** To pass on: the one for anybody, where there is one, and that of each participant. */
  readonly links: { readonly shared: string | undefined; of(participant: string): string };
  readonly mails: boolean;
  /** A form that came back, by its id. */
  readonly state?: Readonly<Record<string, FormState>> | undefined;
};

/** What the host may do with a poll beside taking a time. */
export function PollSide(props: PollProps) {
  const { poll, state } = props;
  const t = useTexts(texts);
  if (stateOf(poll) !== 'open') return null;
  return (
    <Stack>
      <Fold summary={t('one.more')} open={Boolean(state?.more)}>
        <Form id="more" action={`/polls/${poll.id}/people`} state={state?.more}>
          <TextArea name="lines" label={t('new.lines')} hint={t('new.linesHint')} rows={3} />
          <Actions><Button>{t('one.moreGo')}</Button></Actions>
        </Form>
      </Fold>
      <OtherTimes {...props} />
      <Settings {...props} />
      <Fold summary={t('one.callOff')}>
        <Form id="off" action={`/polls/${poll.id}/off`}>
          <TextArea name="words" label={t('one.callOffWords')} rows={2} optional />
          <Actions><Button look="grave">{t('one.callOffGo')}</Button></Actions>
        </Form>
      </Fold>
    </Stack>
  );
}

function OtherTimes({ poll, others, state }: PollProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const clashes = others.some(({ clash }) => clash);
  return (
    <Fold summary={t('one.other')} open={Boolean(state?.times)}>
      <Form id="other" action={`/polls/${poll.id}/times`} state={state?.times}>
        {clashes && <Notice tone="care" title={t('new.clashes')}>{t('new.clashesBody')}</Notice>}
        {others.length > 0 && <FieldGroup legend={t(clashes ? 'new.times' : 'one.otherFree')}>{others.map(other => <OtherChoice key={other.start.getTime()} other={other} />)}</FieldGroup>}
        <FieldGroup legend={t('new.hand')} hint={t('new.handHint', { zone: zoneText(reader, reader.now) })}>
          {['hand1', 'hand2'].map(name => <Field key={name} name={name} label={t('new.handTime')} optional control={wires => <input type="datetime-local" step={300} {...wires} />} />)}
        </FieldGroup>
        {state?.times?.errors?.times && <p class="error" role="alert">{state.times.errors.times}</p>}
        <Actions><Button>{t('one.otherGo')}</Button></Actions>
      </Form>
    </Fold>
  );
}

function OtherChoice({ other: { start, clash } }: { readonly other: OtherTime; readonly key?: number }) {
  const t = useTexts(texts);
  const reader = useReader();
  const hint = clash && t('new.clash', { from: timeText(reader, clash.from * 60_000), to: timeText(reader, clash.to * 60_000) });
  return (
    <>
      <Checkbox name="time" value={start.toISOString()} label={instantText(reader, start, 'weekday')} hint={hint} />
      {clash && <input type="hidden" name="seen" value={start.toISOString()} />}
    </>
  );
}

function Settings({ poll, state }: PollProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const asked = askedIn(poll);
  return (
    <Fold summary={t('one.settings')} open={Boolean(state?.settings)}>
      <Form id="settings" action={`/polls/${poll.id}`} state={state?.settings}>
        <Field name="deadline" label={t('new.deadline')} hint={t('new.deadlineHint', { zone: zoneText(reader, poll.deadlineAt) })} value={wallOf(reader.zone, poll.deadlineAt)} control={(wires, value) => <input type="datetime-local" step={300} value={value} {...wires} />} />
        <ClosingFields closing={poll.closing} namesShown={poll.namesShown} shareLink={poll.isShared} />
        {asked.length > 0 && <FieldGroup legend={t('new.must')} hint={t('new.mustHint')}>{asked.map(({ id, name, mustCome }) => <Checkbox key={id} name="must" value={id} label={name} checked={mustCome} />)}</FieldGroup>}
        <Actions><Button>{t('one.save')}</Button></Actions>
      </Form>
    </Fold>
  );
}

/** How it closes, and who sees what; the same for a new poll. */
export function ClosingFields({ closing, namesShown, shareLink }: { readonly closing: string; readonly namesShown: boolean; readonly shareLink: boolean }) {
  const t = useTexts(texts);
  return (
    <>
      <RadioGroup name="closing" legend={t('new.closing')} value={closing} options={closings.map(value => ({ value, label: t(`closing.${value}`), hint: value === 'itself' ? t('closing.itselfHint') : undefined }))} />
      <Checkbox name="names" label={t('new.names')} hint={t('new.namesHint')} checked={namesShown} />
      <Checkbox name="share" label={t('new.share')} hint={t('new.shareHint')} checked={shareLink} />
    </>
  );
}

/** `2026-11-26T14:30`, as a browser's field takes it. */
const wallOf = (zone: string, at: Date): string => `${dayIn(zone, at)}T${timeIn(zone, at)}`;
