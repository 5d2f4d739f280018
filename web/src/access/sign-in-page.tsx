import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { client } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { isOwnPath, NEXT } from './account-places.ts'
import { SignInView, type Credentials } from './sign-in-view.tsx'

export function SignInPage() {
  const router = useRouter()
  const queries = useQueryClient()
  const next = useQueryParams().get(NEXT)
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
