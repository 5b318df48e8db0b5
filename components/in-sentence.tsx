import type { Quoted } from '../lib/core/note-on-page.ts';

/** Words in their sentence. */
export function InSentence({ quote: { before, words, after } }: { quote: Quoted }) {
  return (
    <>
      {before}
      <b>{words}</b>
      {after}
    </>
  );
}
