import type { ComponentPropsWithRef } from 'react'

interface Props extends ComponentPropsWithRef<'button'> {
  tone?: 'plain' | 'primary' | 'danger' | 'quiet'
  /** Under way: the button keeps its place and its focus, and does nothing. */
  busy?: boolean
}

export function Button({ tone = 'plain', busy = false, className = '', type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={`button ${className}`}
      data-tone={tone}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  )
}
