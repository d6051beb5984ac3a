import type { ConversationKind } from '../src/conversations/index.ts';
import type { PromiseKind } from '../src/promises/index.ts';

/** A promise of the demo world; days are counted from today, and one that is done may have been told. */
export type DemoPromise = { readonly mine: boolean; readonly kind: PromiseKind; readonly what: string; readonly due?: number; readonly done?: string; readonly told?: true };

/** A conversation of the demo world: `day` is counted from today, the past is negative; `time` is in Ana's zone. */
export type DemoConversation = {
  readonly with: readonly string[];
  readonly kind: ConversationKind;
  readonly day: number;
  readonly time?: string;
  readonly minutes?: number;
  readonly place?: string;
  readonly link?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly got?: string;
  readonly gave?: string;
  readonly seeking?: string;
  readonly checkIn?: number;
  readonly promises?: readonly DemoPromise[];
};

/** What Ana talked about over two years, what is coming, and one that she has not written down yet. */
export const demoConversations: readonly DemoConversation[] = [
  { with: ['Priya Raman'], kind: 'walk', day: -640, place: 'Discovery Park, Seattle', summary: 'How her circle of nurse educators began: six people, one question a month, and a shared folder.', got: 'How to start a circle with six people', gave: 'A look at her survey questions' },
  { with: ['Tomás Herrera'], kind: 'coffee', day: -420, summary: 'What makes a gathering worth coming to. He hosts a dinner every month, and never with an agenda.', got: 'One question instead of an agenda', seeking: 'somebody who has facilitated in Spanish' },
  { with: ['Leila Haddad'], kind: 'call', day: -300, summary: 'Lessons of ten minutes for people who are on the road for months.', got: 'Her template for offline lessons', gave: 'Introduced her to Priya' },
  { with: ['Priya Raman'], kind: 'coffee', day: -210, summary: 'The workshop on simulation is full. She wonders how to keep people talking afterwards.', gave: 'My notes on rhythms after a workshop', got: 'A name at the city library: Rosa Delgado', seeking: 'a quiet venue for forty, with a kitchen' },
  { with: ['Dele Adeyemi'], kind: 'call', day: -95, summary: 'How new engineers learn to ask for help: nobody believes it until a senior does it.', got: 'An invitation to watch a first week', gave: 'My questions for the ninety-day talk', promises: [{ mine: true, kind: 'draft', what: 'Read his page for newcomers', due: -70, done: 'I suggested one paragraph less, and you took it out.', told: true }] },
  { with: ['Tomás Herrera'], kind: 'lunch', day: -48, place: 'Pike Street, Seattle', summary: 'His way of closing an evening: everybody names one thing they will do.', got: 'A book on gatherings, and why to begin with chapter four', gave: 'A draft of my own invitation, to be torn apart', seeking: 'somebody who has facilitated in Spanish', promises: [{ mine: true, kind: 'book', what: 'Read the book on gatherings, chapter four first', due: -6, done: 'I closed last week’s workshop your way: everybody named one thing they would do. Three people wrote to me afterwards.' }, { mine: false, kind: 'draft', what: 'Send comments on my invitation', due: -20 }] },
  { with: ['Rosa Delgado'], kind: 'coffee', day: -27, place: 'City Library', summary: 'Her reading circle ends every spring and begins again in autumn with whoever wants to.', got: 'Let a circle end, so that it can begin', gave: 'Two readers for her autumn group', seeking: 'readers who are new in town', promises: [{ mine: false, kind: 'other', what: 'Send the dates of the spring reading', due: 3 }] },
  { with: ['Priya Raman'], kind: 'walk', day: -26, place: 'Green Lake, Seattle', summary: 'Her circle wants a reading list before the next workshop. She would like to hear how others keep momentum.', got: 'Honest words on my talk: begin with the story', gave: 'An hour of listening', seeking: 'a reading list on onboarding', checkIn: 30, promises: [{ mine: true, kind: 'other', what: 'Send the onboarding reading list', due: -2 }, { mine: false, kind: 'person', what: 'Put me in touch with the other nurse educators', due: 5 }] },
  { with: ['Samuel Boateng', 'Rosa Delgado'], kind: 'event', day: -15, title: 'Evening of the learning guild', place: 'Community house, Seattle', summary: 'Introduced the two. They found people whom both want to help within a minute.', gave: 'The introduction', got: 'Two names from Samuel’s group', seeking: 'half an hour for people who move into learning design' },
  { with: ['Leila Haddad'], kind: 'call', day: -1, time: '16:00', minutes: 30, link: 'https://meet.example.org/leila-and-ana' },
  { with: ['Grace Kim'], kind: 'coffee', day: 1, time: '15:00', minutes: 30, place: 'Volunteer Park, Seattle' },
  { with: ['Samuel Boateng'], kind: 'call', day: 6, time: '08:30', minutes: 45, link: 'https://meet.example.org/samuel-and-ana' },
];
