import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { drawn } from './show.ts';

// A card can be dragged to another column: it sends the form that its own menu has for that column.
scan();
document.addEventListener(drawn, scan);

function scan(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-board] [data-card]:not([draggable])')) {
    draggable({
      element, getInitialData: () => ({ card: element }),
      onDragStart: () => element.toggleAttribute('data-dragging', true), onDrop: () => element.toggleAttribute('data-dragging', false),
    });
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-board] [data-state]:not([data-takes])')) takeCards(element);
}

function takeCards(element: HTMLElement): void {
  element.dataset['takes'] = '';
  const over = (is: boolean) => () => void element.toggleAttribute('data-over', is);
  dropTargetForElements({
    element, canDrop: ({ source }) => formFor(source.data['card'], element) !== undefined,
    onDragEnter: over(true), onDragLeave: over(false),
    onDrop({ source }) {
      over(false)();
      formFor(source.data['card'], element)?.requestSubmit();
    },
  });
}

function formFor(card: unknown, { dataset }: HTMLElement): HTMLFormElement | undefined {
  if (!(card instanceof HTMLElement)) return undefined;
  return card.querySelector<HTMLInputElement>(`input[name="to"][value="${CSS.escape(dataset['state'] ?? '')}"]`)?.form ?? undefined;
}
