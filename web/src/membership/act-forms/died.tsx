import { datedNote } from './dated-note.tsx'

export const died = datedNote('died', 'Ngày từ trần')
