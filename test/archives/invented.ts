/** People, firms and words that do not exist, each a function of a seed and a number: the same on every run, and any of them alone. */

export type Invented = {
  readonly given: string;
  readonly family: string;
  readonly slug: string;
  readonly email: string;
  readonly company: string;
  readonly title: string;
  /** Days before the day of the archive. */
  readonly connectedDaysAgo: number;
};

const GIVEN = `Ada Amara Anouk Ayo Bao Birk Cato Chidi Dara Davi Edda Elif Enzo Femi Freya Gael Hana Idris Ilse Imani Jae Jonas Kaia Kofi Lale Leif Luz
  Mads Maren Mika Nadir Nia Noor Oda Okan Paz Quill Rafi Ravi Rúna Sanna Sefa Søren Tala Teo Uma Vida Wren Xin Yara Zoë Žofie José Márta Дарья 美咲`.split(/\s+/u);
const FAMILY = `Aldermoor Amberfield Ashgrove Baywick Birkenau-Holt Brightwater Calder Castellane Delamere Dunmarrow Eastlake Elderwyn Fairholt Fennimore
  Gladwyn Greystone Halloway Hartfeld Ivarsen Jessamy Kestrel Kingsley-Roe Larkwell Lindholm Marlowe Meadowsweet Nightingale Norrland O’Farren Oakhurst
  Penhallow Quince Ravensworth Rosendahl Saltmarsh Silverthorn Thornbury Umberto Vale Vanterpool Wetherby Winterbourne Yarrow Zelnik Überfeld Çelen Łukawska`.split(/\s+/u);
const CREDENTIALS = ['Ph.D.', 'MBA', 'PMP, CSM', 'MD', 'CFA'];
const FIRM_STEMS = `Acorn Bluebird Cobalt Driftwood Ember Foxglove Granite Harbour Indigo Juniper Kelp Lantern Meridian Nimbus Orchard Pebble Quartz Rowan Sparrow Thistle Umbra Vellum Willow Zephyr`.split(' ');
const FIRM_ENDS = ['Works', 'Labs', '& Daughters', 'Collective', 'Systems, Inc.', 'GmbH', 'Studio', 'Partners LLP', 'Health', 'Logistics'];
const TITLES = ['Product Manager', 'Nurse Lead', 'Data Analyst', 'Head of Learning, EMEA', 'Software Engineer', 'Recruiter', 'Founder & Baker', 'Researcher', 'Designer 🎨', 'Operations Lead', 'Teacher', 'Civil Engineer'];
const SENTENCES = [
  'It was good to talk about the new library.', 'How did you find your way into this field?', 'I have read the chapter you sent, thank you!', 'Could we have a virtual coffee next week?',
  'Our team is moving to the harbour in spring.', 'That would be lovely.', 'I can introduce you to someone who has done it.', 'Sorry for the long silence 🙂', 'What would you do differently today?',
  'The workshop, by the way, went “really” well.', 'Let me know when it suits you; mornings are best.', 'Congratulations on the new role!', 'I am curious how you chose between the two offers.', 'See you on Thursday.',
  'Here is the draft, please be frank: https://example.org/draft?a=1&b=2', 'No hurry at all.', 'I kept my promise and called her.', 'Do you still teach the evening class?',
];

/** A number from 0 up to 1 for a seed, a purpose and a place in its row (mulberry32 over a mixed key). */
export function chance(seed: number, purpose: number, at: number): number {
  let x = (seed * 0x9e3779b1) ^ (purpose * 0x85ebca6b) ^ (at * 0xc2b2ae35);
  x = (x + 0x6d2b79f5) | 0;
  x = Math.imul(x ^ (x >>> 15), x | 1);
  x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
  return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
}

export function pick<Thing>(things: readonly Thing[], part: number): Thing {
  return things[Math.floor(part * things.length)] as Thing;
}

/** Person number `at`; in a later `edition` of the same world every twentieth has moved to another firm. */
export function invent(seed: number, at: number, edition = 0): Invented {
  const roll = (purpose: number) => chance(seed, purpose, at);
  const given = pick(GIVEN, roll(1));
  const family = pick(FAMILY, roll(2));
  const plain = `${given}-${family}`.normalize('NFC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const moved = edition > 0 && roll(3) < 0.05 ? edition : 0;
  return {
    given: roll(4) < 0.06 ? ` ${given} ` : given,
    family: roll(5) < 0.04 ? `${family}, ${pick(CREDENTIALS, roll(6))}` : family,
    slug: `${plain}-invented-${at}`,
    email: roll(7) < 0.04 ? `${given.normalize('NFD').replaceAll(/[^a-z]/giu, '').toLowerCase()}.${at}@example.org` : '',
    company: roll(8) < 0.038 ? '' : `${pick(FIRM_STEMS, chance(seed, 9 + moved, at))} ${pick(FIRM_ENDS, roll(10))}`,
    title: roll(8) < 0.038 ? '' : pick(TITLES, roll(11)),
    connectedDaysAgo: Math.floor(roll(12) ** 2 * 4500) + 1,
  };
}

/** One to five sentences; a few hold markup, quotation marks or line breaks. */
export function say(seed: number, at: number, lineBreak: string): string {
  const count = 1 + Math.floor(chance(seed, 20, at) ** 2 * 5);
  const sentences = Array.from({ length: count }, (_, place) => pick(SENTENCES, chance(seed, 21 + place, at)));
  const style = chance(seed, 30, at);
  if (style < 0.015) return `<p class="said">${sentences.join('</p><p>')} &amp; more</p>`;
  if (style < 0.03) return `She said "${sentences[0] ?? ''}"`;
  return sentences.join(style < 0.2 ? `${lineBreak}${lineBreak}` : ' ');
}
