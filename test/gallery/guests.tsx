import {
  Actions,
  Avatar,
  Button,
  Card,
  Confirm,
  Field,
  Form,
  LinkButton,
  Mark,
  PageHead,
  RadioGroup,
  Section,
  Slots,
  TextArea,
  TextInput,
  Zone,
} from '../../src/ui/index.ts';

const at = (day: number, time: string) => ({ start: new Date(`2026-11-${day}T${time}:00Z`), href: `/@ana/coffee?start=2026-11-${day}T${time}` });

export function BookingRoom() {
  const start = new Date('2026-11-24T16:30:00Z');
  return (
    <>
      <PageHead
        face={<Avatar name="Ana Esteves" size="big" />}
        title="Virtual coffee with Ana"
        lead="30 minutes, by video. Learning designer in Seattle."
      />
      <p>
        New to learning and development, or thinking of moving into it? I was helped by many people on my way, and I enjoy these conversations. Bring
        one question; we will find more.
      </p>
      <Section
        title="Pick a time"
        note={
          <>
            <Zone at={start} /> · <a href="?zone">change</a>
          </>
        }
      >
        <Slots
          none="No time that day"
          days={[
            { date: '2026-11-24', slots: [at(24, '16:00'), { ...at(24, '16:30'), chosen: true }, at(24, '18:00')] },
            { date: '2026-11-25', slots: [at(25, '15:30'), at(25, '17:00')] },
            { date: '2026-11-26', slots: [] },
            { date: '2026-11-27', slots: [at(27, '14:00'), at(27, '14:30'), at(27, '19:00')] },
          ]}
        />
        <p>
          <a href="/suggest">None of these suits: suggest a time</a>
        </p>
      </Section>
      <Card title="Tuesday 24 November, 16:30, your time">
        <Form
          action="/gallery/booking"
          state={{
            values: { name: 'Cy Okafor', email: 'cy@example', mode: 'virtual' },
            errors: { email: 'This address misses its ending, such as .org.', question: 'One question helps Ana to prepare.' },
          }}
        >
          <TextInput name="name" label="Your name" autocomplete="name" required />
          <TextInput name="email" label="E-mail" type="email" autocomplete="email" hint="For the calendar invitation, and nothing else." required />
          <TextArea
            name="why"
            label="Why would you like to talk with Ana?"
            rows={2}
            value="I teach maths and am thinking of moving into L&D; your post on portfolios stayed with me."
            required
          />
          <TextInput name="question" label="Your one question" required />
          <RadioGroup
            tiles
            name="mode"
            legend="How shall we meet?"
            options={[
              { value: 'virtual', label: 'By video' },
              { value: 'phone', label: 'By phone' },
              { value: 'walk', label: 'On a walk', hint: 'Near Green Lake' },
            ]}
          />
          <Actions note="You will get a calendar invitation. Nothing else is kept.">
            <Button look="main">Book this time</Button>
          </Actions>
        </Form>
      </Card>
    </>
  );
}

export function SignInRoom() {
  return (
    <>
      <PageHead face={<Mark size={44} />} title="Welcome back" lead="Sign in to Kith." />
      <Card>
        <Form action="/gallery/sign-in">
          <TextInput name="email" label="E-mail" type="email" autocomplete="username" required />
          <Field name="password" label="Password" control={wires => <input type="password" autocomplete="current-password" {...wires} />} />
          <Actions>
            <Button look="main">Sign in</Button>
            <LinkButton look="bare" href="/sign-in/link">
              Send me a link instead
            </LinkButton>
          </Actions>
        </Form>
      </Card>
    </>
  );
}

export function ConfirmRoom() {
  return (
    <Confirm title="Undo the import of 21 November?" action="/imports/7/undo" yes="Undo the import" no="Keep it" back="/imports" grave>
      <p>
        1,094 people and 5,310 messages go back to what they were before. Three people you have written notes on since then stay, with their notes.
      </p>
      <p>You can import the same file again at any time.</p>
    </Confirm>
  );
}
