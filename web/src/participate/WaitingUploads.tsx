import { useEffect, useState } from 'react'
import { countKeptUploads } from '../files/keptUploads.ts'
import { useText } from '../i18n/useText.ts'
import { Note } from '../ui/Note.tsx'
import { uploadForm } from './uploadForm.ts'

/** Says that photographs or papers for a file are still on this device. */
export function WaitingUploads({ fileId }: { fileId: string }) {
  const say = useText()
  const [count, setCount] = useState(0)
  useEffect(() => {
    let left = false
    void countKeptUploads(uploadForm(fileId)).then((found) => left || setCount(found))
    return () => {
      left = true
    }
  }, [fileId])
  return count === 0 ? null : <Note tone="warning">{say('participate.waiting', { count })}</Note>
}
