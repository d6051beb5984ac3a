/** The contacts of the phone of the demo world's member: two of whom her archive knows as well, by other addresses. All invented. */
export const demoContacts: string = [
  ['Oliveira;Mateus;;;', 'Mateus Oliveira', 'ORG:Riverbend Schools', 'TEL;TYPE=CELL:+351 21 555 0142', 'EMAIL:mateus@riverbend.example'],
  ['Boateng;Sam;;;', 'Sam Boateng', 'ORG:Bright Path', 'EMAIL:sam.boateng@example.net', 'NOTE:Met at the careers evening in spring.'],
  ['Haddad;Nadia;;;', 'Nadia Haddad', 'TEL;TYPE=CELL:+1 206 555 0117', 'NOTE:Leila’s sister\\, runs the bakery.'],
].map(([name, shown, ...rest]) => ['BEGIN:VCARD', 'VERSION:3.0', `N:${name}`, `FN:${shown}`, ...rest, 'END:VCARD', ''].join('\r\n')).join('');
