/** What a letter that asks for something may lack, and where. `start` and `end` are places in the field, in UTF-16 units; both 0 where something is not there at all. */
export type Flaw = { readonly kind: FlawKind; readonly field: 'text' | 'reason' | 'question' | 'offer' | 'attachment'; readonly start: number; readonly end: number };

export const flawKinds = ['noReason', 'noQuestion', 'moreQuestions', 'tooLong', 'noOffer', 'noAttachment', 'worn', 'placeholder'] as const;
export type FlawKind = (typeof flawKinds)[number];

export type Checked = {
  readonly text: string;
  readonly reason: string;
  readonly question: string;
  readonly offer: string;
  /** How many characters the channel takes; none where it takes any. */
  readonly limit?: number | undefined;
  /** Whether it asks for somebody's time: then one question and an offer belong in it. */
  readonly asks: boolean;
  readonly hasAttachment: boolean;
};

/**
 * Points at what a letter lacks, in the order of the text; a missing reason comes first. Knows English and German, no reader and no clock:
 * the same on the server and while one types.
 */
export function checkLetter(letter: Checked): readonly Flaw[] {
  const found = [...missing(letter), ...questions(letter), ...tooLong(letter), ...attachment(letter), ...marked(letter.text, worn, 'worn'), ...marked(letter.text, leftOpen, 'placeholder')];
  return found.toSorted((a, b) => Number(b.kind === 'noReason') - Number(a.kind === 'noReason') || a.start - b.start);
}

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'giu');

/** Worn phrases: they ask for much and say nothing. */
const worn = word([
  'pick(?:ing)? your brains?', 'touch(?:ing)? base', 'circl(?:e|ing) back', 'quick chat', 'synerg(?:y|ies)', 'just checking in', 'bump(?:ing)? this', 'to whom it may concern', 'dear sir or madam',
  'hope this (?:e-?mail|message|note) finds you(?: well)?', 'add you to my (?:professional )?network', 'Synergien', 'Synergieeffekte', 'unverbindlich(?:e[nrs]?)? (?:Austausch|auszutauschen|austauschen)',
  'Wissen anzapfen', 'Gehirn anzapfen', 'sehr geehrte Damen und Herren', 'zu meinem (?:beruflichen )?Netzwerk hinzufügen',
].join('|'));

/** A name that was never filled in: braces, square brackets, or a greeting to nobody. */
const leftOpen = /\{[^{}\n]{0,60}\}|\[[\p{L}][\p{L} ]{1,30}\]|<(?:first ?name|name|company|vorname|firma)>|^(?:hello|hi|dear|hallo|guten tag|liebe[r]?)\s*,/gimu;

const attached = word('attach(?:ed|ment|ments|ing)?|enclosed|Anhang|Anlage|angehängt|anhängen|hänge ich an|beigefügt|anbei');
const offered = word([
  'happy to (?:share|help|send|introduce|return)', 'glad to (?:share|help|send|introduce)', 'gladly (?:share|help|send|introduce)', 'in return', 'I can (?:offer|share|send|introduce|help)', 'I could (?:offer|share|send|introduce)',
  'I will (?:share|send)', 'im Gegenzug', 'biete(?:n)?', 'anbieten', 'teile ich', 'gern(?:e)? (?:teilen|helfen|weitergeben|vorstellen|schicken)', 'kann ich (?:Ihnen|dir)',
].join('|'));

function marked(text: string, pattern: RegExp, kind: FlawKind): readonly Flaw[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ kind, field: 'text', start: index, end: index + length }));
}

function missing({ reason, question, offer, text, asks }: Checked): readonly Flaw[] {
  const none = (kind: FlawKind, field: Flaw['field']): Flaw => ({ kind, field, start: 0, end: 0 });
  return [
    ...(reason.trim() ? [] : [none('noReason', 'reason')]),
    ...(asks && !question.trim() && questionsIn(text).length === 0 ? [none('noQuestion', 'question')] : []),
    ...(asks && !offer.trim() && !says(text, offered) ? [none('noOffer', 'offer')] : []),
  ];
}

/** One question is answered; of three, none. Asking for the time to talk is not counted. */
function questions({ text, question }: Checked): readonly Flaw[] {
  const inField = questionsIn(question).slice(1).map(([start, end]): Flaw => ({ kind: 'moreQuestions', field: 'question', start, end }));
  const inText = inField.length > 0 ? [] : questionsIn(text).slice(1).map(([start, end]): Flaw => ({ kind: 'moreQuestions', field: 'text', start, end }));
  return [...inField, ...inText];
}

const sentence = /[^.!?\n:]+(?:[.:](?=\S)[^.!?\n:]*)*\?+(?=[\s"'’”»“)]|$)/gu;
const politely = /(?<!\p{L})(?:(?:would|could|can|may|might|shall) (?:you|we|i)|do you have|are you|is there|würden|könnten|hätten|können|dürf(?:te|ten|en)|darf|wollen|haben|möchten|passt)(?!\p{L})/iu;
const time = /(?<!\p{L})(?:minutes?|half an hour|an hour|coffee|call|talk|meet|speak|chat|catch up|in person|minuten|halbe stunde|kaffee|telefonieren|telefonat|sprechen|treffen|zeit|video)(?!\p{L})/iu;

/** The places of the questions in a text, without those for a time to talk. */
function questionsIn(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(sentence)].filter(([asked]) => !(politely.test(asked) && time.test(asked))).map(({ index, 0: asked }) => {
    const blank = asked.length - asked.trimStart().length;
    return [index + blank, index + asked.length] as const;
  });
}

function tooLong({ text, limit }: Checked): readonly Flaw[] {
  const letters = [...text];
  if (limit === undefined || letters.length <= limit) return [];
  return [{ kind: 'tooLong', field: 'text', start: letters.slice(0, limit).join('').length, end: text.length }];
}

function attachment({ text, hasAttachment }: Checked): readonly Flaw[] {
  return hasAttachment ? [] : marked(text, attached, 'noAttachment').slice(0, 1);
}

/** Without the memory that a global pattern has of its last search. */
const says = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;
