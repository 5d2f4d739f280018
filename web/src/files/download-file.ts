import { client } from '../api/client.ts'

/** Fetches a file and hands it to the browser to save under its own name. @throws what the call throws */
export async function downloadFile(id: number): Promise<void> {
  saveFile(await client.files.download({ id }))
}

export function saveFile(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The browser has taken the bytes by the next turn; older ones need a moment more.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
