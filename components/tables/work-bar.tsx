/** Long work: its words, how far it is, and the way out of it. */
export function WorkBar({
  words,
  done,
  total,
  cancel,
  onCancel,
}: {
  words: string;
  done: number;
  total: number;
  cancel: string;
  onCancel: () => void;
}) {
  return (
    <div class="work">
      <p role="status">{words}</p>
      <progress aria-label={words} max={Math.max(1, total)} value={done} />
      <button type="button" class="btn btn-small" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
