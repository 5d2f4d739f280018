import { useEffect } from 'react'

/**
 * Whoever asks for a form by its button finds it under the eyes and the cursor.
 * @param asked which form stands open, by any name of its own; null while none does
 * @param isThere whether it is drawn yet
 */
export function useFormInSight(asked: string | null, isThere: boolean): void {
  useEffect(() => {
    if (asked === null || !isThere) return
    const form = document.querySelector('.card.current')
    if (form === null) return
    // A form longer than the window is read from its beginning.
    form.scrollIntoView({ block: form.clientHeight > window.innerHeight ? 'start' : 'center' })
    form
      .querySelector<HTMLElement>('input, select, textarea, button, a')
      ?.focus({ preventScroll: true })
  }, [asked, isThere])
}
