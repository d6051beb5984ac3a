import { catalogue } from '../kit/texts.ts';

/** What is said of giving and getting. */
export const texts = catalogue(
  {
    'title': 'Give and get', 'lead': 'What passed between you and others, as you wrote it down. To look at; only you see it.', 'back': 'Conversations', 'all': 'Over all',
    'none.title': 'Nothing noted yet', 'none.body': 'When you write a conversation down, say what you got and what you gave. Here it adds up to a picture of your years.', 'none.act': 'Write down a conversation',
    'years': 'Over the years', 'years.title': 'Given and got by year', 'caption': 'Each time something was given or got, by year. A lean to one side is no fault: it tells whom to think of next.', 'year': 'Year', 'gave': 'You gave', 'got': 'You got', 'people': 'With whom', 'who': 'Person', 'lately': 'Lately', 'lately.gave': 'you gave {name}', 'lately.got': 'you got from {name}',
    'offers': 'What could you offer?', 'offers.none': 'Ask people what they are after, and note it with the conversation. It then stands here, with whoever could help.', 'offers.write': 'Write to them', 'offers.writeTo': 'Write to them: {name}',
  },
  {
    'title': 'Geben und bekommen', 'lead': 'Was zwischen Ihnen und anderen hin und her ging, so wie Sie es festhielten. Zum Ansehen; nur Sie sehen es.', 'back': 'Gespräche', 'all': 'Insgesamt',
    'none.title': 'Noch nichts notiert', 'none.body': 'Wenn Sie ein Gespräch festhalten, sagen Sie, was Sie bekamen und was Sie gaben. Hier wird daraus ein Bild Ihrer Jahre.', 'none.act': 'Gespräch festhalten',
    'years': 'Über die Jahre', 'years.title': 'Gegeben und bekommen nach Jahren', 'caption': 'Jedes Mal, dass etwas gegeben oder bekommen wurde, nach Jahren. Eine Neigung zu einer Seite ist kein Fehler: Sie sagt, an wen Sie als Nächstes denken könnten.', 'year': 'Jahr', 'gave': 'Sie gaben', 'got': 'Sie bekamen', 'people': 'Mit wem', 'who': 'Mensch', 'lately': 'Zuletzt', 'lately.gave': 'Sie gaben {name}', 'lately.got': 'Sie bekamen von {name}',
    'offers': 'Was könnten Sie anbieten?', 'offers.none': 'Fragen Sie, wonach andere suchen, und notieren Sie es beim Gespräch. Dann steht es hier, mit wem, der helfen könnte.', 'offers.write': 'Schreiben', 'offers.writeTo': 'Schreiben an {name}',
  },
);
