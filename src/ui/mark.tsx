/** The mark: two circles that share something. */
export function Mark({ size = 26 }: { readonly size?: number | undefined }) {
  return (
    <svg class="mark-drawing" width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <circle class="mine" cx="9.5" cy="13" r="7.5" />
      <circle class="theirs" cx="16.5" cy="13" r="7.5" />
      <path class="shared" d="M13 6.37a7.5 7.5 0 0 1 0 13.26a7.5 7.5 0 0 1 0-13.26z" />
    </svg>
  );
}
