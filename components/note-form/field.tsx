import type { ComponentChildren } from 'preact';
import { Glyph } from '../glyph.tsx';

/** A message under its field; the field names it by `aria-describedby`. */
export function FieldError({ id, text, children }: { id: string; text: string; children?: ComponentChildren }) {
  return (
    <p class="err" id={id}>
      <Glyph name="warn" />
      <span>
        {text}
        {children && <span class="offers">{children}</span>}
      </span>
    </p>
  );
}

/** A label above its control, and what is wrong with it below. */
export function Field(props: { id: string; label: string; error?: string | undefined; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      {props.children}
      {props.error && <FieldError id={`${props.id}-error`} text={props.error} />}
    </div>
  );
}

/** Attributes of a control that may be wrong. */
export function invalid(id: string, error: string | undefined) {
  return error ? { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` } : {};
}
