import { useId, useState } from 'preact/hooks';
import type { PaceChoice } from '../../lib/core/model/pace-choice.ts';
import type { PacePreset } from '../../lib/core/model/plan.ts';
import { PACE_PRESETS } from '../../lib/core/pace-presets.ts';
import { PACE } from '../../lib/i18n/domain.ts';
import { momentText } from '../../lib/i18n/format.ts';
import { fromGap, PACE_CHOICE } from '../../lib/i18n/pace-choice.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { Field, invalid } from '../note-form/field.tsx';
import './pace-box.css';

type Name = PaceChoice['name'];

const PRESETS = Object.entries(PACE_PRESETS) as [Name, PacePreset][];
const HEADS = ['ahead', 'even', 'slight', 'slow'] as const;

export interface PaceBoxProps {
  /** What the plan's data say, when they say anything. */
  own: PacePreset | null;
  /** What was chosen, the latest first. */
  choices: readonly PaceChoice[];
  /** Who reports here. */
  author: string;
  choose: (choice: { name: Name; reason: string; author: string }) => Promise<unknown>;
}

type Outcome = { kind: 'chosen'; name: Name } | { kind: 'failed'; why: string };

/** 进度判定标准: the standards side by side, which is in force, another one with a reason and a name, and every choice so far. */
export function PaceBox({ own, choices, author: reporter, choose }: PaceBoxProps) {
  const { lang } = useWords();
  const words = PACE_CHOICE[lang];
  const id = useId();
  const inForce: Name = choices[0]?.name ?? (own ? 'plan' : 'linear');
  const [picked, pick] = useState<Name | null>(null);
  const [reason, setReason] = useState('');
  const [typed, setAuthor] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const author = typed ?? reporter;
  const chosen = picked ?? inForce;
  const missing = tried && author.trim() === '' ? words.authorMissing : undefined;
  const standards: [Name, PacePreset][] = own ? [['plan', own], ...PRESETS] : PRESETS;

  async function save(): Promise<void> {
    setTried(true);
    if (author.trim() === '') return;
    try {
      await choose({ name: chosen, reason: reason.trim(), author: author.trim() });
      setOutcome({ kind: 'chosen', name: chosen });
      pick(null);
      setReason('');
      setTried(false);
    } catch (error) {
      setOutcome({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }

  return (
    <section class="box settings pace-box" aria-labelledby={`${id}-h`}>
      <div class="box-h">
        <h1 id={`${id}-h`}>{words.title}</h1>
      </div>
      <div class="body">
        <p class="muted">{words.lead}</p>
        <div class="t-scroll">
          <table class="t">
            <thead>
              <tr>
                <th scope="col">{words.standard}</th>
                {HEADS.map((head) => (
                  <th scope="col" key={head}>
                    {head === 'slight' ? (
                      <>
                        {PACE.slow.glyph} {words.slight}
                      </>
                    ) : (
                      <>
                        {PACE[head].glyph} {PACE[head].words[lang]}
                      </>
                    )}
                  </th>
                ))}
                <th scope="col">
                  {PACE.over.glyph} {PACE.over.words[lang]}
                </th>
              </tr>
            </thead>
            <tbody>
              {standards.map(([name, preset]) => (
                <tr key={name}>
                  <th scope="row">
                    <label class="check">
                      <input
                        type="radio"
                        name={`${id}-standard`}
                        checked={chosen === name}
                        onChange={() => {
                          pick(name);
                          setOutcome(null);
                        }}
                      />
                      <b>{words.names[name]}</b>
                      {name === inForce && <span class="pace-now">{words.inForce}</span>}
                    </label>
                    <span class="muted">{words.hints[name]}</span>
                  </th>
                  {HEADS.map((head) => (
                    <td key={head}>{fromGap(preset[head])}</td>
                  ))}
                  <td>{words.rest}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {chosen !== inForce && (
          <div class="pace-why">
            <Field id={`${id}-author`} label={words.author} error={missing}>
              <span class={missing ? 'in is-bad' : 'in'}>
                <input
                  id={`${id}-author`}
                  value={author}
                  maxLength={100}
                  autoComplete="off"
                  onInput={(event) => setAuthor(event.currentTarget.value)}
                  {...invalid(`${id}-author`, missing)}
                />
              </span>
            </Field>
            <Field id={`${id}-reason`} label={words.reason}>
              <span class="in">
                <input
                  id={`${id}-reason`}
                  value={reason}
                  maxLength={500}
                  placeholder={words.reasonHint}
                  autoComplete="off"
                  onInput={(event) => setReason(event.currentTarget.value)}
                />
              </span>
            </Field>
            <button type="button" class="btn btn-primary" onClick={() => void save()}>
              {words.choose}
            </button>
          </div>
        )}
        <p role="status">
          {outcome?.kind === 'chosen' && (
            <span class="note-ok">
              <Glyph name="check" />
              {words.chosen(words.names[outcome.name])}
            </span>
          )}
          {outcome?.kind === 'failed' && <span class="note-err">{words.failed(outcome.why)}</span>}
        </p>
        <h2>{words.history}</h2>
        {choices.length === 0 && <p class="muted">{words.none}</p>}
        <ol class="pace-history">
          {choices.map((choice) => (
            <li key={choice.id}>{words.entry(momentText(choice.recordedAt), choice.author, words.names[choice.name], choice.reason)}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}
