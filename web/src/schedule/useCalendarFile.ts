import { useEffect, useMemo } from 'react'
import { calendarFile } from './calendarFile.ts'

/** An address of the session's calendar file, made again when the session changes and forgotten with the page. */
export function useCalendarFile(session: Parameters<typeof calendarFile>[0], page: string): string {
  const file = useMemo(
    () => URL.createObjectURL(new Blob([calendarFile(session, page, new Date())], { type: 'text/calendar' })),
    [session, page],
  )
  useEffect(() => () => URL.revokeObjectURL(file), [file])
  return file
}
