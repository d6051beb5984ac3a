/** What a column of an Outlook contact CSV holds. Numbers tell repeats of one kind apart. */
export type OutlookField =
  | 'given' | 'middle' | 'family' | 'prefix' | 'suffix' | 'nickname' | 'email' | 'emailType' | 'phone' | 'company' | 'department' | 'title' | 'officeLocation' | 'website' | 'handle'
  | 'birthday' | 'notes' | 'categories' | 'street' | 'city' | 'region' | 'postalCode' | 'country' | 'postOfficeBox' | 'further';

/** `label` says which phone or address it is; `number` counts e-mail addresses from 1. */
export type OutlookColumn = { readonly index: number; readonly field: OutlookField; readonly label: string; readonly number: number };

type Rule = readonly [RegExp, OutlookField, label?: string];

/** Column names in English, German, French and Spanish, as `foldHeader` leaves them. The first rule that fits counts. */
const RULES: readonly Rule[] = [
  [/^(e mail( \d)?( type| typ)|type de messagerie( \d)?|tipo (de|del) correo electronico( \d)?)$/, 'emailType'],
  [/^e mail( \d)? address$|^e mail( \d)? adresse$|^adresse (de messagerie|e mail)( \d)?$|^direccion (de|del) correo electronico( \d)?$/, 'email'],
  [/^(first name|vorname|prenom|nombre)$/, 'given'], [/^(middle name|weitere vornamen|zweiter vorname|deuxieme prenom|segundo nombre)$/, 'middle'],
  [/^(last name|nachname|nom|apellidos?)$/, 'family'], [/^(title|anrede|titre|tratamiento)$/, 'prefix'], [/^(suffix|suffixe|sufijo)$/, 'suffix'],
  [/^(nickname|spitzname|surnom|sobrenombre|alias)$/, 'nickname'],
  [/^(company|firma|societe|organizacion|compania|empresa)$/, 'company'], [/^(department|abteilung|service|departamento)$/, 'department'],
  [/^(job title|position|fonction|puesto|cargo)$/, 'title'], [/^(office location|buro|bureau|ubicacion de la oficina|oficina)$/, 'officeLocation'],
  [/^(web page|personal web page|business homepage|webseite|webseite privat|page web|page web personnelle|pagina web|pagina web personal)$/, 'website'], [/^(imaddress|im address|chatadresse|adresse de messagerie instantanee)$/, 'handle'],
  [/^(birthday|geburtstag|anniversaire|date de naissance|cumpleanos)$/, 'birthday'], [/^(notes|notizen|notas)$/, 'notes'], [/^(categories|kategorien|categorias)$/, 'categories'],
  [/^(mobile phone( 2)?|mobiltelefon( 2)?|tel mobile|telephone mobile|movil|telefono movil)$/, 'phone', 'mobile'],
  [/^(business phone( 2)?|telefon geschaftlich( 2)?|telephone( 2)? bureau( 2)?|telefono del trabajo( 2)?)$/, 'phone', 'work'],
  [/^(home phone( 2)?|telefon privat( 2)?|telephone( 2)? domicile( 2)?|particular( telefono)?|telefono particular( 2)?|numero de telefono particular)$/, 'phone', 'home'],
  [/^(company main phone|telefon firma|telephone societe|numero de centralita de la organizacion|numero de telefono principal de la organizacion)$/, 'phone', 'company'],
  [/^(primary phone|haupttelefon|telephone principal|telefono principal)$/, 'phone', 'main'],
  [/^(other phone|weiteres telefon|telephone autre|otro telefono|radio phone|radio telephone|radiotelefono|car phone|autotelefon|telephone voiture|callback|ruckmeldung|rappel|devolucion de llamada|isdn|rnis|pager|recepteur de radiomessagerie|buscapersonas)$/, 'phone', 'other'],
  [/^(business fax|fax geschaftlich|telecopie bureau|fax del trabajo)$/, 'phone', 'work fax'], [/^(home fax|fax privat|telecopie domicile|fax particular)$/, 'phone', 'home fax'], [/^(other fax|weiteres fax|telecopie autre|otro fax)$/, 'phone', 'other fax'],
  ...(['work', 'home', 'other'] as const).flatMap(addressRules),
  [/^(anniversary|jahrestag|anniversaire de mariage ou fete|aniversario|spouse|partner|conjoint( e)?|conyuge|children|kinder|enfants|hijos|manager s name|name des( der| r)? vorgesetzten|responsable|nombre del director|assistant s (name|phone)|name assistent|telefon assistent|nom de l assistant( e)?|telephone de l assistant( e)?)$/, 'further'],
  [/^(schools|hobby|passe temps|aficiones|location|ort|emplacement|gender|geschlecht|sexe|genero|profession|beruf|profesion|referred by|empfohlen von|recommande par|(given|surname|company) yomi|(user|benutzer|utilisateur|usuario) [1-4]|keywords|stichworter|mots cles|language|sprache|langue)$/, 'further'],
];

function addressRules(label: 'work' | 'home' | 'other'): Rule[] {
  const where = {
    work: '(business( address)?|geschaftlich|bureau|professionnelle|(del?|de la direccion del) trabajo)', home: '(home( address)?|privat|domicile|du domicile|particular|del domicilio|de la direccion personal)',
    other: '(other( address)?|weitere[rs]?( [er])?|autre|otr[oa])',
  }[label];
  const named = (words: string) => new RegExp(`^(${where} (${words})|(${words}) ${where})( [23])?$`);
  const street = 'street|strasse|rue|calle';
  return [
    [new RegExp(`^(${where} (${street})|(${street})( [23])? ${where})( [23])?$`), 'street', label], [named('city|ort|ville|ciudad'), 'city', label],
    [named('state|region|bundesland kanton|dep region|provincia o estado|estado'), 'region', label], [named('postal code|postleitzahl|code postal|codigo postal'), 'postalCode', label],
    [named('country region|country|land region|land|pays region|pais o region|pais'), 'country', label], [named('po box|postfach|b p|boite postale|apartado postal'), 'postOfficeBox', label],
  ];
}

/** Without accents, signs and capitals: `Straße geschäftlich 2` -> `strasse geschaftlich 2`. */
export function foldHeader(name: string): string {
  return name.normalize('NFKD').replace(/[\u0300-\u036f\uFEFF]/g, '').toLowerCase().replaceAll('ß', 'ss').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** What each column holds; columns that are not known are left out. French Outlook calls two columns `Titre`: the form of address, then the job. */
export function outlookColumns(header: readonly string[]): OutlookColumn[] {
  const firstTitle = header.findIndex((name) => foldHeader(name) === 'titre');
  return header.flatMap((name, index) => {
    const folded = foldHeader(name);
    const rule = RULES.find(([pattern]) => pattern.test(folded));
    if (rule === undefined) return [];
    const [, known, label = name.trim()] = rule;
    const field = folded === 'titre' && index > firstTitle ? 'title' : known;
    return [{ index, field, label, number: Number(/\b[1-9]\b/.exec(folded)?.[0] ?? 1) }];
  });
}

/** Whether these are the column names of an Outlook contact CSV (classic, outlook.com, or Google's imitation), in English, German, French or Spanish. */
export function isOutlookHeader(header: readonly string[]): boolean {
  const columns = outlookColumns(header);
  const fields = new Set(columns.map(({ field }) => field));
  const phonesAndPlaces = columns.filter(({ field, label }) => ['phone', 'street', 'city'].includes(field) && /^(work|home|mobile|main|work fax|home fax)$/.test(label)).length;
  const named = fields.has('given') || fields.has('family');
  return named && columns.length >= 4 && (fields.has('emailType') || (fields.has('email') && phonesAndPlaces >= 1) || phonesAndPlaces >= 3);
}

/** Column names that are not English were written where the day comes first. */
export function isEnglishHeader(header: readonly string[]): boolean {
  return header.some((name) => /^(first|last|given|family) name$/.test(foldHeader(name)));
}
