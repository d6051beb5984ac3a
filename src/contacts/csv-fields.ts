/** What a column of any CSV may fill. Several columns may fill the same field, except the names. */
export const CSV_FIELDS = ['givenName', 'familyName', 'fullName', 'email', 'phone', 'company', 'title', 'profile', 'website', 'notes', 'tags', 'connectedOn', 'birthday', 'city', 'country', 'nickname'] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

export function isCsvField(text: string): text is CsvField {
  return CSV_FIELDS.some((field) => field === text);
}

/** Column names in English, German, French and Spanish, as `foldHeader` leaves them. The first rule that fits counts. */
const RULES: readonly (readonly [RegExp, CsvField])[] = [
  [/^(first|given|fore|christian) ?name( s)?$|^(first|given)$|^vornamen?$|^rufname$|^prenoms?$|^nombres?( de pila)?$|^primer nombre$|^contact first name$/, 'givenName'],
  [/^(last|family|sur) ?name( s)?$|^(last|surname)$|^(nach|familien|zu) ?name$|^nom( de famille)?$|^apellidos?$|^contact last name$/, 'familyName'],
  [/^(full|display|contact|person|attendee|participant|member|complete|customer|client) ?name$|^(name|contact|person|attendee|participant|guest)$|^(voller|vollstandiger) name$|^(kontakt|teilnehmer(in)?|person|anzeigename)$|^nom (complet|et prenom)$|^prenom et nom$|^participante?$|^nombre (completo|y apellidos?)$|^file as$|^name vorname$|^vorname nachname$/, 'fullName'],
  [/^(nick ?name|spitzname|surnom|pseudo|apodo|alias)$/, 'nickname'],
  [/\b(e ?mails?|emails?|e ?mail ?adressen?|mail)\b(?!.*\b(opt|subscri|consent|status|type|typ|label|sent|count|verified)\b)|^(courriel|adresse electronique|correo( electronico)?|direccion de correo.*)$/, 'email'],
  [/\b(linkedin|xing|github|twitter)\b|^(profile|profil|perfil)( (url|link|adresse?))?$|^public profile.*$|^(person|contact) url$/, 'profile'],
  [/\b(tele)?(phone|telefono?|fon|tel|telephone|mobile|mobil|handy|cell|cellulaire|portable|movil|celular|telefonnummer|handynummer|mobilnummer|rufnummer)\b(?!.*\b(type|typ|label|extension)\b)/, 'phone'],
  [/^(company|organi[sz]ation|employer|firm|current company|account|account name|business|workplace)( name)?$|^(firma|firmenname|unternehmen|arbeitgeber|organisation|institution)$|^(societe|entreprise|organisme|employeur)$|^(empresa|compania|organizacion|empleador)$/, 'company'],
  [/^(job ?title|title|position|role|function|occupation|headline|current (title|position|role)|designation)$|^(berufsbezeichnung|funktion|rolle|stellenbezeichnung|arbeitstitel|stelle|beruf|tatigkeit)$|^(fonction|poste|titre( du poste)?|metier|intitule du poste)$|^(cargo|puesto|titulo|profesion|funcion)$/, 'title'],
  [/^(url|website|web ?site|web ?page|homepage|blog|site|web|webseite|internet(seite|adresse)?|site (web|internet)|page web|sitio web|pagina web)( [1-3])?$/, 'website'],
  [/^(notes?|comments?|remarks?|description|about|memo|bio)$|^(notiz(en)?|bemerkung(en)?|kommentare?|anmerkung(en)?|beschreibung)$|^(remarques?|commentaires?)$|^(notas?|comentarios?|observaciones)$/, 'notes'],
  [/^(tags?|labels?|categor(y|ies)|groups?|lists?|segments?|keywords|interests)$|^(schlagworte?|stichworte?|kategorien?|gruppen?|etiketten?)$|^(etiquettes?|groupes?|mots cles|libelles?)$|^(etiquetas?|grupos?)$/, 'tags'],
  [/^(connected (on|at|since)|connection date|date connected|met on|date met|first met|verbunden (am|seit)|kontakt seit|connecte le|relation depuis|date de connexion|conectado el|fecha de conexion)$/, 'connectedOn'],
  [/^(birth ?day|birth ?date|date of birth|dob|geburtstag|geburtsdatum|anniversaire|date de naissance|cumpleanos|fecha de nacimiento|nacimiento)$/, 'birthday'],
  [/^(city|town|location|place|(home|private?|work|business) (city|town|ort)|based in|wohnort|ort|stadt|standort|ville|lieu|localite|ciudad|localidad|ubicacion|lugar)$/, 'city'],
  [/^(country|country region|nation|land|pays|pais)$/, 'country'],
];

/** The field that a column's name speaks of, null where it speaks of none. `folded` is what `foldHeader` makes of the name. */
export function fieldNamed(folded: string): CsvField | null {
  return RULES.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
