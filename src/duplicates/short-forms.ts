/** Given names and what they are called for short, in the languages of most address books; the first of a line is the whole name. */
const families = `
alexander alex sascha sandy lex | alexandra alex sandra sascha lexi | andrew andy drew | andreas andi andy | anthony tony | barbara barb babs bärbel | benjamin ben benny | bernhard bernd
| catherine cathy cate kate katie kitty | katharina kathi katja kat | charles charlie chuck | christian chris | christina chris tina chrissy | christine chris tina | christopher chris kit | daniel dan danny
| david dave davey | deborah deb debbie | donald don | dorothea dora doro thea | edward ed eddie ted ned | eleanor ellie nell nora | elizabeth liz lizzie beth betty eliza lisa libby bess | elisabeth lisa elli sissi
| emanuel manu | emily em emmy | eugene gene | florian flo | francis frank fran | franziska franzi | frederick fred freddie rick | friedrich fritz fred | gabriele gabi | gabriela gabi gaby | gerald gerry jerry | gregory greg
| hannah anna | heinrich heinz heiner | helena lena helen | isabella bella isa izzy | jacob jake | jakob kobi | james jim jimmy jamie | janet jan | jeffrey jeff | jennifer jen jenny | jessica jess jessie | joachim achim jochen | johannes hannes hans jo
| john jack johnny jon | jonathan jon jonny nathan | joseph joe joey jo | josef sepp jupp | josephine jo josie | joshua josh | judith judy | karl-heinz kalle | kenneth ken kenny | kimberly kim | klaus nik | lawrence larry laurie | leonard leo len lenny
| louis lou | ludwig lutz wiggerl | madeleine maddie | magdalena lena magda | manfred manni | margaret maggie meg peggy greta rita | margarete grete greta | maria mia mitzi | martina tina | matthew matt | matthias matze mathis | maximilian max | melanie mel
| michael mike mick mickey micha michi | mohammed mo | nathaniel nate nat | nicholas nick nico | nikolaus klaus niko | nicola nicky | oliver olli ollie | pamela pam | patricia pat patty trish tricia | patrick pat paddy | peter pete | philip phil pip | philipp phil
| rebecca becky becca | regina gina | richard rick dick rich richie | robert rob bob bobby robbie bert | roberto beto | roland roly | ronald ron ronnie | rudolf rudi | samantha sam | samuel sam sammy | sebastian basti seb | simon si | stefan stef steffen | stephen steve stevie
| steven steve | susan sue susie | susanne susi sanne | teresa terry tess | theodore ted theo | theresa resi tess | thomas tom tommy | timothy tim timmy | tobias tobi | ulrich uli | ulrike uli ulla | valentina val tina | veronika vroni | victoria vicky tori
| vincent vince | walter walt wally | wilhelm willi | william will bill billy liam | wolfgang wolf wolfi | zachary zach zack`;

const formalNames = new Map<string, readonly string[]>();
for (const line of families.split('|')) {
  const [whole = '', ...short] = line.trim().split(/\s+/);
  for (const name of [whole, ...short]) formalNames.set(name, [...formalNames.get(name) ?? [], whole]);
}

/** The whole names that a folded given name may stand for, itself where it is known as none. `chris` may be three people. */
export const formalNamesOf = (given: string): readonly string[] => formalNames.get(given) ?? [given];
