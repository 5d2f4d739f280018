import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { SignInView, type Credentials } from './sign-in-view.tsx'

export function SignInPage() {
  const router = useRouter()
  const queries = useQueryClient()
  const next = useQueryParams().get('tiep')
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => client.access.signIn(credentials),
    onSuccess: ({ state }) => {
      if (state !== 'signed_in') return
      queries.clear()
      router.history.replace(isOwnPath(next) ? next : '/viec-can-lam')
    },
  })
  return (
    <SignInView
      codeNeeded={signIn.data?.state === 'code_needed' || Boolean(signIn.variables?.code)}
      busy={signIn.isPending}
      problem={signIn.error ? problemOf(signIn.error) : null}
      onSubmit={(credentials) => signIn.mutate(credentials)}
    />
  )
}

/** Only a path of our own: never an address that leads a signed-in person elsewhere. */
function isOwnPath(next: string | null): next is string {
  return next !== null && /^\/(?![/\\])/.test(next)
}
