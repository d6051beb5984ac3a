/** People of the demo world who have a story. All invented. Days count back from today. */
export type DemoFriend = {
  readonly name: readonly [given: string, family: string];
  readonly company: string;
  readonly title: string;
  /** Days ago. */
  readonly connected: number;
  readonly email?: string;
  /** Who wrote, how many days ago, what. */
  readonly messages: readonly (readonly ['me' | 'them', number, string])[];
};

export const friends: readonly DemoFriend[] = [
  {
    name: ['Priya', 'Raman'], company: 'Harbour Health', title: 'Head of Learning', connected: 1480, email: 'priya.raman@example.org',
    messages: [
      ['me', 1475, 'Hello Priya, your talk on onboarding nurses stayed with me. Might I ask how you measured whether it worked?'],
      ['them', 1474, 'What a kind note! We asked managers after ninety days what people could do alone. Happy to tell you more over coffee.'],
      ['me', 410, 'Priya, I finally tried the ninety-day question. Three managers wrote back whole pages. Thank you.'],
      ['them', 409, 'That made my week. Send me what they said, if you may.'],
      ['me', 24, 'I promised you the onboarding reading list. It is nearly done.'],
      ['them', 9, 'Wonderful. I could use it for a workshop next Tuesday. Could you send it before?'],
    ],
  },
  {
    name: ['Tomás', 'Herrera'], company: 'Lantern Works', title: 'Facilitator', connected: 2210,
    messages: [
      ['them', 2205, 'Good to meet you at the community day. You asked the best question of the afternoon.'],
      ['me', 2204, 'I was nervous to ask it! What would you read next on how people gather?'],
      ['them', 2203, 'Start with anything on why a meeting has a purpose of its own. Then host one, badly, and write down what happened.'],
      ['me', 70, 'I hosted one. Badly, as advised. I learnt more than from the book.'],
      ['them', 68, 'Then it was a good one. What would you do otherwise?'],
    ],
  },
  {
    name: ['Grace', 'Kim'], company: 'Northlight Studio', title: 'Learning Experience Designer', connected: 190,
    messages: [['them', 12, 'Hi Ana, I saw that you moved from teaching into learning design. How did you choose your first role? I am about to do the same.']],
  },
  {
    name: ['Wanjiru', 'Mwangi'], company: 'Thread', title: 'Director of Talent Development', connected: 2480, messages: [],
  },
  {
    name: ['Mateus', 'Oliveira'], company: 'Riverbend Schools', title: 'Principal', connected: 3300,
    messages: [
      ['me', 3290, 'Mateus, thank you for letting me sit in on the staff day.'],
      ['them', 3289, 'Any time. You noticed things we had stopped seeing.'],
      ['me', 2900, 'We are trying the peer observation you described. May I call you about it?'],
      ['them', 2899, 'Please do. Thursday after four is quiet here.'],
      ['me', 2890, 'That call saved us a month. I owe you a lunch.'],
      ['them', 2889, 'I will hold you to it.'],
      ['me', 2400, 'Moving to Seattle in June. Lunch before I go?'],
      ['them', 2398, 'I am in Lisbon until July! Next time, then.'],
    ],
  },
  {
    name: ['Ingrid', 'Solberg'], company: 'Fjord Energy', title: 'People Partner', connected: 2950,
    messages: [
      ['them', 2940, 'We met on the train to Bergen and talked about apprenticeships. I have thought about it since.'],
      ['me', 2939, 'So have I. Our apprentices now teach the induction themselves.'],
      ['them', 2300, 'We copied that. It works better than anything I wrote.'],
      ['me', 2298, 'That is the nicest theft I have heard of.'],
      ['them', 1500, 'I am writing a short piece on it. May I name you?'],
      ['me', 1499, 'Of course. Send it to me when it is out.'],
    ],
  },
  {
    name: ['Dele', 'Adeyemi'], company: 'Open Ledger', title: 'Engineering Manager', connected: 820,
    messages: [
      ['me', 640, 'Dele, what do new engineers struggle with in their first month with you?'],
      ['them', 636, 'Asking for help. We tell them to; nobody believes it until they see a senior do it.'],
      ['me', 635, 'I would like to watch how you do that one day.'],
      ['them', 40, 'We start four people in two weeks. Come and watch, if you still want to.'],
    ],
  },
  { name: ['Aiko', 'Tanaka'], company: 'Paper Crane', title: 'Illustrator', connected: 1200, messages: [['me', 300, 'Aiko, your series on waiting rooms is beautiful. Do you take commissions for learning material?']] },
  { name: ['Rosa', 'Delgado'], company: 'City Library', title: 'Programme Lead', connected: 95, messages: [['me', 30, 'Rosa, I heard of your reading circle for newcomers. How do you keep it going when people move on?'], ['them', 29, 'We let it end every spring and ask who wants to begin it again. Somebody always does.'], ['me', 28, 'That is a lovely rule. Thank you.']] },
  { name: ['Samuel', 'Boateng'], company: 'Bright Path', title: 'Career Coach', connected: 60, messages: [['them', 20, 'Ana, two people in my group want to move into learning design. Would you speak with one of them for half an hour?']] },
  { name: ['Leila', 'Haddad'], company: 'Atlas Aid', title: 'Learning Lead', connected: 1610, messages: [['me', 1600, 'Leila, how do you train people who are on the road for months?'], ['them', 1590, 'In pieces of ten minutes, offline, with one question each. Tell me when you try it.'], ['me', 1300, 'We did, with drivers. Nine in ten finished. I wrote it up for you.'], ['them', 1296, 'I am framing this.']] },
  { name: ['Jonas', 'Weiss'], company: 'Kupfer & Sohn', title: 'Master Craftsman', connected: 700, messages: [['them', 690, 'Thank you for visiting the workshop. The apprentices still speak of your drawing exercise.'], ['me', 688, 'I still have the copper bowl on my desk.']] },
];

export const givenNames = ['Amara', 'Ben', 'Chiara', 'Daniel', 'Elif', 'Farid', 'Greta', 'Hassan', 'Ines', 'Jakub', 'Katya', 'Liam', 'Mina', 'Nils', 'Olga', 'Pablo', 'Quyen', 'Rachid', 'Sofia', 'Tariq', 'Uma', 'Viktor', 'Wen', 'Xavier', 'Yara', 'Zoë', 'Björn', 'Célia', 'Devi', 'Emeka', 'Freja', 'Gabriel', 'Hana', 'Ivo', 'Jun', 'Kofi', 'Lucía', 'Marek', 'Noor', 'Oisín'] as const;
export const familyNames = ['Abara', 'Bergström', 'Castellano', 'Dvořák', 'Engström', 'Ferreira', 'Grünwald', 'Hoang', 'Ibarra', 'Jankowski', 'Karlsen', 'Laurent', 'Moreau', 'Nwosu', 'Öztürk', 'Petrov', 'Quispe', 'Rossi', 'Sørensen', 'Takahashi', 'Ulrich', 'Villanueva', 'Winter', 'Yilmaz', 'Zimmermann', 'Achterberg', 'Birch', 'Calloway', 'Drummond', 'Ellery', 'Fairweather', 'Greenhalgh', 'Hollis', 'Inglewood'] as const;
export const companies = ['Harbour Health', 'Lantern Works', 'Northlight Studio', 'Thread', 'Riverbend Schools', 'Fjord Energy', 'Open Ledger', 'Bright Path', 'Atlas Aid', 'Copperfield Bank', 'Juniper Foods', 'Meadow Insurance', 'Quarry Software', 'Saltwater Shipping', 'Tidewater College', 'Umbra Games', 'Velo City', 'Willow Press'] as const;
export const titles = ['Learning Designer', 'Product Manager', 'Teacher', 'Software Engineer', 'Recruiter', 'Head of People', 'Facilitator', 'Data Analyst', 'Nurse Educator', 'Project Lead', 'Researcher', 'Sales Manager', 'Writer', 'Operations Manager', 'Team Coach', 'Consultant'] as const;

export const openers = ['Thank you for connecting. What are you working on these days?', 'I enjoyed your post about study groups.', 'We met at the spring meetup; I had the green notebook.', 'Would you recommend the course you took last year?', 'Congratulations on the new role!', 'A friend of mine is looking for someone who knows accessible design. May I name you?'] as const;
export const answers = ['Gladly! A small thing that grew. And you?', 'Thank you, that is kind. Which part?', 'I remember! We never finished that conversation.', 'Yes, warmly. The second half most of all.', 'Thank you! I am still finding the coffee machine.', 'Please do. I have time from next week.'] as const;
export const reasons = ['Your article on peer learning helped me plan a workshop.', 'We both taught maths before we moved.', 'I am looking for people who know how apprenticeships work.', 'You spoke at the community day and I had one more question.', ''] as const;
