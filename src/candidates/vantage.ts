import { kept } from '../time/kept.ts';

/** From where somebody sees things, as far as company, title and city tell. A side that is not known is empty. */
export type Vantage = { readonly company: string; readonly line: string; readonly industry: string; readonly place: string; readonly level: string };
export type Side = keyof Vantage;
export const sides = ['line', 'industry', 'company', 'place', 'level'] as const satisfies readonly Side[];

/** The vantage point of somebody. Words of titles are looked for in English and German. */
export function vantageOf({ company, title, city }: { readonly company: string; readonly title: string; readonly city: string }): Vantage {
  const [at, as] = [plain(company), plain(title)];
  return { company: at, ...workOf(at, as), place: city && plain(city).split(',')[0]!.trim() };
}

type Work = Pick<Vantage, 'line' | 'industry' | 'level'>;

// Hundreds of people share a few titles, and looking for words is most of what a choice costs.
const works = new Map<string, Work>();

function workOf(at: string, as: string): Work {
  return kept(works, `${at}\n${as}`, 5000, () => ({ line: firstThatFits(lines, as), industry: firstThatFits(industries, `${at} ${as}`), level: as && (firstThatFits(levels, as) || 'member') }));
}

/** Lower case without accents, as words are compared here. */
export const plain = (text: string): string => /^[\x21-\x7e]*( [\x21-\x7e]+)*$/.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

type Words = readonly (readonly [name: string, words: RegExp])[];

const firstThatFits = (all: Words, text: string): string => text ? all.find(([, words]) => words.test(text))?.[0] ?? '' : '';

/** The narrower come first: a designer of learning designs learning. */
const lines: Words = [
  ['learning', /\b(learn|l&d|training|trainer|instruction|enablement|lern|weiterbild|schulung)/],
  ['teaching', /\b(teach|professor|lectur|educat|tutor|lehr|dozent)/],
  ['research', /\b(research|scien|forsch|wissenschaft)/],
  ['design', /\b(design|ux|creative|illustrat|gestalt)/],
  ['data', /\b(data|analy|machine learning|ml|statisti|daten)/],
  ['product', /\b(product|produkt)/],
  ['engineering', /\b(engineer|developer|software|architect|devops|programm|entwickl|ingenieur|cto)/],
  ['people', /\b(people|human resources|hr|talent|recruit|culture|personal)/],
  ['marketing', /\b(market|brand|communicat|content|public relations|kommunikation|writer|editor|journalis|redakt)/],
  ['sales', /\b(sales|account (executive|manager)|business development|partnership|customer|vertrieb)/],
  ['finance', /\b(financ|account|controll|audit|invest|tax|treasur|cfo|buchhalt|steuer)/],
  ['law', /\b(legal|law|counsel|attorney|complian|recht|jurist|anwalt)/],
  ['care', /\b(nurs|physician|doctor|clinic|therap|health|pharma|pflege|arzt|arztin)/],
  ['operations', /\b(operation|logist|supply|project|program|office|administrat|facilit|betrieb|projekt|coo)/],
  ['advice', /\b(consult|advis|coach|berat)/],
  ['policy', /\b(policy|public|government|council|ngo|politik|verwaltung)/],
];

const industries: Words = [
  ['health', /\b(health|hospital|clinic|care|medic|pharma|nurs|klinik|gesundheit)/],
  ['education', /\b(universit|school|college|academy|institut|education|schule|hochschule|akademie)/],
  ['money', /\b(bank|capital|financ|insur|credit|invest|fund|versicher)/],
  ['public service', /\b(ministry|city of|county|council|government|agency|federal|state of|stadt|ministerium|behorde)/],
  ['the common good', /\b(foundation|ngo|charity|relief|stiftung|verein|society)/],
  ['technology', /\b(labs?|software|tech|systems|cloud|data|digital|robot|semiconductor)/],
  ['media', /\b(media|press|news|film|studio|publish|radio|television|verlag)/],
  ['trade', /\b(store|retail|market|foods?|fashion|shop|handel)/],
  ['industry', /\b(manufactur|energy|motor|steel|chem|aero|rail|logistic|ferry|werke|bau)/],
];

const levels: Words = [
  ['founder', /\b(founder|owner|ceo|cto|cfo|coo|chief|president|partner|grunder|geschaftsfuhr|inhaber)/],
  ['head', /\b(head|director|vp|vice president|dean|leiter|leitung|direktor)/],
  ['lead', /\b(lead|manager|principal|supervisor|teamlead)/],
  ['senior', /\b(senior|sr|staff|expert)/],
  ['beginner', /\b(junior|jr|intern|trainee|student|apprentice|assistant|graduate|praktikant|werkstudent|auszubild)/],
];
