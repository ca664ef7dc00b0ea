import type { ComponentProps } from 'react'
import { Link } from 'wouter'

type Props = ComponentProps<typeof Link> & { tone?: 'plain' | 'primary' | 'danger' | 'quiet' }

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ tone = 'plain', ...rest }: Props) {
  return <Link {...rest} className="button" data-tone={tone} />
}
