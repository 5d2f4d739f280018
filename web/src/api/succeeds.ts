/** Whether a call went through. Its failure is shown where the query keeps it, not thrown again. */
export function succeeds(call: Promise<unknown>): Promise<boolean> {
  return call.then(
    () => true,
    () => false,
  )
}
