/**
 * A ref for the one control that a step of a dialog begins with. The attribute is for `showModal`, which would else
 * choose the first control, the closing cross; the call is for a dialog that is already open.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '')
  element?.focus()
}
