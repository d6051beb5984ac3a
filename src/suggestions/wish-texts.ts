import { catalogue } from '../kit/texts.ts';

/** Wishes in words, and the message in which a host offers times. */
export const wishTexts = catalogue(
  {
    'wish.part': '{day}, {part}', 'wish.between': '{day}, between {from} and {to}, {zone}',
    'part.any': 'at any time', 'part.morning': 'in the morning', 'part.afternoon': 'in the afternoon', 'part.evening': 'in the evening',
    'message.ask': 'Would one of these times suit you? {what}, {minutes} minutes.', 'message.take': 'Take one here, or say which others would suit:',
  },
  {
    'wish.part': '{day}, {part}', 'wish.between': '{day}, zwischen {from} und {to}, {zone}',
    'part.any': 'irgendwann', 'part.morning': 'vormittags', 'part.afternoon': 'nachmittags', 'part.evening': 'abends',
    'message.ask': 'Passt Ihnen eine dieser Zeiten? {what}, {minutes} Minuten.', 'message.take': 'Nehmen Sie hier eine, oder sagen Sie, welche andere passen würde:',
  },
);
