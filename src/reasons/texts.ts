import { catalogue } from '../kit/texts.ts';

/** The words of the why ledger, and of asking for a reason. */
export const texts = catalogue(
  {
    'above': 'Outreach', 'reasons.title': 'Why people connect',
    'reasons.lead': 'What you said when you asked, what came of it, and what drew people to you. The numbers are small, and honest.',
    'side.label': 'Whose reasons', 'side.mine': 'Your reasons', 'side.theirs': 'What drew people to you',
    'none.mine.title': 'No reason yet', 'none.mine.body': 'The notes of invitations you sent stand here after an import, and the reason of everything you send from now on.',
    'none.theirs.title': 'Nobody has said why yet', 'none.theirs.body': 'What people wrote when they asked to know you stands here after an import. To those who did not say, you can send a kind question.', 'none.theirs.ask': 'See who asked',
    'overall': 'All together', 'column.group': 'Reason', 'column.given': 'Given', 'column.answered': 'Answered', 'column.connected': 'Connected', 'column.talked': 'Talked', 'of': '{some} of {count}',
    'table.mine': 'Your reasons, by group', 'table.theirs': 'Their reasons, by group', 'rest': 'In no group yet',
    'suggest.title': 'Words that come up', 'suggest.body': 'Several reasons share a word. Give it a name, and every reason that holds it belongs together, now and later.', 'suggest.word': '{word} ({count})',
    'group.new': 'Name a group', 'group.name': 'Name', 'group.nameHint': 'What these reasons have in common, in your words.', 'group.words': 'Words', 'group.wordsHint': 'With commas between them. A reason that holds one of them belongs to the group; “nurse” also finds “nurses”.',
    'group.keep': 'Keep the group', 'group.drop': 'Do without this group', 'group.kept': 'The group “{name}” is kept.', 'group.dropped': 'The group is gone; its reasons stay.', 'group.edit': 'Change',
    'list.more': 'Only the latest {count} are shown.', 'list.none': 'No reason holds one of these words yet.', 'by.invitation': 'with an invitation', 'by.outreach': 'outreach', 'said.answered': 'answered', 'said.connected': 'connected', 'said.talked': 'talked', 'back': 'All reasons',
    'askBack.reason': 'You asked to know me, and I would like to know what brought you.', 'askBack.done': 'A kind question is drafted. Copy it and send it where the request came from.',
  },
  {
    'above': 'Anschreiben', 'reasons.title': 'Warum Menschen sich verbinden',
    'reasons.lead': 'Was Sie sagten, als Sie fragten, was daraus wurde, und was andere zu Ihnen führte. Die Zahlen sind klein und ehrlich.',
    'side.label': 'Wessen Gründe', 'side.mine': 'Ihre Gründe', 'side.theirs': 'Was andere zu Ihnen führte',
    'none.mine.title': 'Noch kein Grund', 'none.mine.body': 'Nach einem Import stehen hier die Nachrichten zu Ihren Einladungen, und von nun an der Grund zu allem, was Sie senden.',
    'none.theirs.title': 'Noch hat niemand gesagt, warum', 'none.theirs.body': 'Nach einem Import steht hier, was Menschen schrieben, die Sie kennenlernen wollten. Wer es nicht sagte, den können Sie freundlich fragen.', 'none.theirs.ask': 'Sehen, wer gefragt hat',
    'overall': 'Alle zusammen', 'column.group': 'Grund', 'column.given': 'Genannt', 'column.answered': 'Beantwortet', 'column.connected': 'Verbunden', 'column.talked': 'Gesprochen', 'of': '{some} von {count}',
    'table.mine': 'Ihre Gründe, nach Gruppen', 'table.theirs': 'Gründe der anderen, nach Gruppen', 'rest': 'Noch in keiner Gruppe',
    'suggest.title': 'Worte, die wiederkehren', 'suggest.body': 'Mehrere Gründe teilen ein Wort. Geben Sie ihm einen Namen, und alle Gründe damit gehören zusammen, jetzt und später.', 'suggest.word': '{word} ({count})',
    'group.new': 'Eine Gruppe benennen', 'group.name': 'Name', 'group.nameHint': 'Was diese Gründe gemeinsam haben, in Ihren Worten.', 'group.words': 'Wörter', 'group.wordsHint': 'Mit Kommas dazwischen. Ein Grund, in dem eines davon steht, gehört zur Gruppe; „Pflege“ findet auch „Pflegende“.',
    'group.keep': 'Gruppe behalten', 'group.drop': 'Auf die Gruppe verzichten', 'group.kept': 'Die Gruppe „{name}“ ist aufgehoben.', 'group.dropped': 'Die Gruppe ist fort; ihre Gründe bleiben.', 'group.edit': 'Ändern',
    'list.more': 'Gezeigt sind die letzten {count}.', 'list.none': 'In keinem Grund steht bisher eines dieser Wörter.', 'by.invitation': 'mit einer Einladung', 'by.outreach': 'Anschreiben', 'said.answered': 'beantwortet', 'said.connected': 'verbunden', 'said.talked': 'gesprochen', 'back': 'Alle Gründe',
    'askBack.reason': 'Sie wollten mich kennenlernen, und ich wüsste gern, was Sie hergeführt hat.', 'askBack.done': 'Eine freundliche Frage ist entworfen. Kopieren Sie sie und senden Sie sie dort, wo die Einladung herkam.',
  },
);
