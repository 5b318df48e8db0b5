import { useRef, useState } from 'preact/hooks';
import { REVIEW } from '../../lib/i18n/review.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

export type SheetFormat = 'docx' | 'xlsx' | 'print';
const FORMATS = ['docx', 'xlsx', 'print'] as const;

/** 导出核对表: as a document, as a workbook, on paper. The formats are made when they are asked for. */
export function ExportMenu({ onExport }: { onExport: (format: SheetFormat) => Promise<void> }) {
  const { lang } = useWords();
  const words = REVIEW[lang];
  const menu = useRef<HTMLDetailsElement>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<'exported' | 'exportFailed' | null>(null);
  const names: Record<SheetFormat, string> = { docx: words.word, xlsx: words.excel, print: words.print };

  async function run(format: SheetFormat): Promise<void> {
    setBusy(true);
    setTold(null);
    try {
      await onExport(format);
      setTold(format === 'print' ? null : 'exported');
    } catch {
      setTold('exportFailed');
    }
    setBusy(false);
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  }

  return (
    <>
      <span class={told === 'exportFailed' ? 'export-told err' : 'sr'} role="status">
        {told && words[told]}
      </span>
      <details class="menu" ref={menu} onKeyDown={onKeyDown}>
        <summary class="btn">
          <Glyph name="save" />
          {words.exportSheet}
        </summary>
        <div class="menu-b">
          {FORMATS.map((format) => (
            <button key={format} type="button" disabled={busy} onClick={() => void run(format)}>
              {names[format]}
            </button>
          ))}
        </div>
      </details>
    </>
  );
}
